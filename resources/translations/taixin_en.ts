<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="zh_CN">
<context>
    <name></name>
    <message>
        <source>案卷(&amp;C)</source>
        <translation>&amp;Case</translation>
    </message>
    <message>
        <source>新建案卷(&amp;N)</source>
        <translation>&amp;New case</translation>
    </message>
    <message>
        <source>新建一个空白案卷</source>
        <translation>Start a new, empty case</translation>
    </message>
    <message>
        <source>导入案卷文件(&amp;O)…</source>
        <translation>Imp&amp;ort case file...</translation>
    </message>
    <message>
        <source>导入 taixin-case/1 案卷文件</source>
        <translation>Import a taixin-case/1 case file</translation>
    </message>
    <message>
        <source>导出案卷文件(&amp;E)…</source>
        <translation>&amp;Export case file...</translation>
    </message>
    <message>
        <source>把当前案卷存为 taixin-case/1 文件</source>
        <translation>Save the open case as a taixin-case/1 file</translation>
    </message>
    <message>
        <source>保存(&amp;S)</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>立即保存当前案卷（平时自动保存）</source>
        <translation>Save the open case now (it is saved by itself as you work)</translation>
    </message>
    <message>
        <source>打开示例工作区(&amp;X)</source>
        <translation>Open e&amp;xample workspace</translation>
    </message>
    <message>
        <source>在另一个窗口打开虚构的示例</source>
        <translation>Open the fictional example in another window</translation>
    </message>
    <message>
        <source>退出(&amp;Q)</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>保存并退出</source>
        <translation>Save and quit</translation>
    </message>
    <message>
        <source>审查(&amp;R)</source>
        <translation>&amp;Review</translation>
    </message>
    <message>
        <source>重新审查(&amp;R)</source>
        <translation>&amp;Review again</translation>
    </message>
    <message>
        <source>立即重新审查当前案卷</source>
        <translation>Review the open case again now</translation>
    </message>
    <message>
        <source>打开用地范围(&amp;G)…</source>
        <translation>Open site &amp;geometry...</translation>
    </message>
    <message>
        <source>从文件打开用地范围</source>
        <translation>Open a site from a file</translation>
    </message>
    <message>
        <source>绘制用地范围(&amp;D)</source>
        <translation>&amp;Draw site</translation>
    </message>
    <message>
        <source>在图上点出用地范围</source>
        <translation>Draw the site on the map point by point</translation>
    </message>
    <message>
        <source>粘贴坐标(&amp;B)…</source>
        <translation>P&amp;aste coordinates...</translation>
    </message>
    <message>
        <source>粘贴坐标或复制的文件作为用地范围</source>
        <translation>Paste coordinates or copied files as the site</translation>
    </message>
    <message>
        <source>导出用地范围(&amp;T)…</source>
        <translation>Expor&amp;t site...</translation>
    </message>
    <message>
        <source>导出用地范围、压占部分或剩余可用部分</source>
        <translation>Export the site, the overlapping parts or the usable remainder</translation>
    </message>
    <message>
        <source>重做撤销的改动</source>
        <translation>Redo the change that was undone</translation>
    </message>
    <message>
        <source>还能放在哪里(&amp;W)…</source>
        <translation>&amp;Where else...</translation>
    </message>
    <message>
        <source>比较各产业板块，看项目还能放在哪里</source>
        <translation>Compare the industry blocks to see where else the project could go</translation>
    </message>
    <message>
        <source>剩余可用范围(&amp;L)…</source>
        <translation>What is &amp;left...</translation>
    </message>
    <message>
        <source>扣除禁止范围，看用地还剩哪些可用</source>
        <translation>Take prohibited ground off the site and see what remains usable</translation>
    </message>
    <message>
        <source>预览审查意见(&amp;P)</source>
        <translation>&amp;Preview opinion</translation>
    </message>
    <message>
        <source>生成草稿并预览</source>
        <translation>Make a draft and preview it</translation>
    </message>
    <message>
        <source>签发(&amp;I)…</source>
        <translation>&amp;Issue...</translation>
    </message>
    <message>
        <source>取文号、签名并登记</source>
        <translation>Take a number, sign and register</translation>
    </message>
    <message>
        <source>查验PDF文件(&amp;V)…</source>
        <translation>&amp;Verify PDF...</translation>
    </message>
    <message>
        <source>查验一份已签发的审查意见</source>
        <translation>Verify an issued review opinion</translation>
    </message>
    <message>
        <source>核对校验码(&amp;K)…</source>
        <translation>Chec&amp;k code...</translation>
    </message>
    <message>
        <source>核对纸质件上的校验码或二维码</source>
        <translation>Check the check code or QR code of a paper copy</translation>
    </message>
    <message>
        <source>查看(&amp;V)</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>案卷</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>案卷清单</source>
        <translation>Case list</translation>
    </message>
    <message>
        <source>审查</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>项目表单、地图和审查发现</source>
        <translation>Project form, map and findings</translation>
    </message>
    <message>
        <source>审查意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>预览、签发、导出和查验</source>
        <translation>Preview, issue, export and verify</translation>
    </message>
    <message>
        <source>图层</source>
        <translation>Layers</translation>
    </message>
    <message>
        <source>图层清单和导入</source>
        <translation>Layer list and import</translation>
    </message>
    <message>
        <source>规划全文</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>规划全文、规则、板块和规划自检</source>
        <translation>Full text, rules, blocks and self-check of the plan</translation>
    </message>
    <message>
        <source>目录</source>
        <translation>Catalogues</translation>
    </message>
    <message>
        <source>规划引用的目录：导入、移除、比对</source>
        <translation>Catalogues the plan refers to: import, remove, compare</translation>
    </message>
    <message>
        <source>登记簿</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>已签发的审查意见和用地用水台账</source>
        <translation>Issued opinions; land and water ledger</translation>
    </message>
    <message>
        <source>批量审查</source>
        <translation>Batch review</translation>
    </message>
    <message>
        <source>一次审查一个文件夹或一张表中的许多案卷</source>
        <translation>Review many cases at once, from a folder or a table</translation>
    </message>
    <message>
        <source>查验</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>查验PDF，管理信任的发证机构</source>
        <translation>Verify PDFs; manage trusted certificate authorities</translation>
    </message>
    <message>
        <source>搜索(&amp;F)</source>
        <translation>&amp;Find</translation>
    </message>
    <message>
        <source>在当前页搜索</source>
        <translation>Search on this page</translation>
    </message>
    <message>
        <source>主题(&amp;T)</source>
        <translation>&amp;Theme</translation>
    </message>
    <message>
        <source>浅色(&amp;L)</source>
        <translation>&amp;Light</translation>
    </message>
    <message>
        <source>白底深字，室内用</source>
        <translation>Dark on white, for indoors</translation>
    </message>
    <message>
        <source>深色(&amp;D)</source>
        <translation>&amp;Dark</translation>
    </message>
    <message>
        <source>深底浅字，暗处用</source>
        <translation>Light on dark, for dim rooms</translation>
    </message>
    <message>
        <source>强光（高对比度）(&amp;S)</source>
        <translation>&amp;Sunlight (high contrast)</translation>
    </message>
    <message>
        <source>黑白分明，阳光下或投影用</source>
        <translation>Stark black and white, for sunlight or a projector</translation>
    </message>
    <message>
        <source>字号(&amp;Z)</source>
        <translation>Text si&amp;ze</translation>
    </message>
    <message>
        <source>放大字号(&amp;I)</source>
        <translation>&amp;Increase text size</translation>
    </message>
    <message>
        <source>把全部文字放大一级</source>
        <translation>Make all text one step larger</translation>
    </message>
    <message>
        <source>缩小字号(&amp;O)</source>
        <translation>&amp;Decrease text size</translation>
    </message>
    <message>
        <source>把全部文字缩小一级</source>
        <translation>Make all text one step smaller</translation>
    </message>
    <message>
        <source>恢复标准字号(&amp;N)</source>
        <translation>&amp;Normal text size</translation>
    </message>
    <message>
        <source>文字恢复为100%</source>
        <translation>Set text back to 100%</translation>
    </message>
    <message>
        <source>语言(&amp;A)</source>
        <translation>L&amp;anguage</translation>
    </message>
    <message>
        <source>界面用中文</source>
        <translation>Show the window in Chinese</translation>
    </message>
    <message>
        <source>界面用英文</source>
        <translation>Show the window in English</translation>
    </message>
    <message>
        <source>帮助(&amp;H)</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>使用说明(&amp;U)</source>
        <translation>&amp;User guide</translation>
    </message>
    <message>
        <source>怎样用这个工作站</source>
        <translation>How to use this workstation</translation>
    </message>
    <message>
        <source>关于(&amp;A)</source>
        <translation>&amp;About</translation>
    </message>
    <message>
        <source>版本、规则库和数据来源</source>
        <translation>Version, rule base and data sources</translation>
    </message>
    <message>
        <source>撤销(&amp;U)</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>撤销本案卷的上一次改动：表单、用地范围或人工认定</source>
        <translation>Undo the last change to this case: form, site or judgement</translation>
    </message>
    <message>
        <source>重做(&amp;Y)</source>
        <translation>Red&amp;o</translation>
    </message>
    <message>
        <source>主题、字号、语言、单位信息</source>
        <translation>Theme, text size, language, office details</translation>
    </message>
    <message>
        <source>命令面板(&amp;K)…</source>
        <translation>Command &amp;palette...</translation>
    </message>
    <message>
        <source>按名称找任何命令、页面、设置或案卷</source>
        <translation>Find any command, page, setting or case by name</translation>
    </message>
    <message>
        <source>快捷键(&amp;K)</source>
        <translation>&amp;Keyboard shortcuts</translation>
    </message>
    <message>
        <source>全部快捷键一览</source>
        <translation>All keyboard shortcuts</translation>
    </message>
    <message>
        <source>到下一个审查需要而尚未知道的表单项</source>
        <translation>Go to the next field that the review needs and that is not known yet</translation>
    </message>
    <message>
        <source>设为未知(&amp;H)</source>
        <translation>&amp;Mark as unknown</translation>
    </message>
    <message>
        <source>把光标所在的表单项设为未知</source>
        <translation>Set the form field under the cursor to unknown</translation>
    </message>
    <message>
        <source>消息记录(&amp;M)…</source>
        <translation>&amp;Messages...</translation>
    </message>
    <message>
        <source>最近50条消息</source>
        <translation>The last 50 messages</translation>
    </message>
    <message>
        <source>进行中的任务(&amp;J)</source>
        <translation>&amp;Jobs in progress</translation>
    </message>
    <message>
        <source>查看或停止导入、批量审查等任务</source>
        <translation>See or stop imports, batch reviews and other tasks</translation>
    </message>
    <message>
        <source>下一个待填项(&amp;N)</source>
        <translation>&amp;Next field to fill in</translation>
    </message>
    <message>
        <source>地图放到另一个窗口(&amp;W)</source>
        <translation>Map in separate &amp;window</translation>
    </message>
    <message>
        <source>用第二块屏幕显示地图；再按一次收回</source>
        <translation>Show the map on a second screen; press again to bring it back</translation>
    </message>
    <message>
        <source>审查意见放到另一个窗口(&amp;Y)</source>
        <translation>&amp;Opinion in separate window</translation>
    </message>
    <message>
        <source>用第二块屏幕显示审查意见；再按一次收回</source>
        <translation>Show the opinion on a second screen; press again to bring it back</translation>
    </message>
    <message>
        <source>所选案卷(&amp;T)</source>
        <translation>Sele&amp;cted cases</translation>
    </message>
    <message>
        <source>批量审查(&amp;B)</source>
        <translation>&amp;Batch review</translation>
    </message>
    <message>
        <source>批量审查所选案卷</source>
        <translation>Review the selected cases as a batch</translation>
    </message>
    <message>
        <source>设置状态(&amp;S)…</source>
        <translation>Set &amp;status...</translation>
    </message>
    <message>
        <source>设置所选案卷的状态</source>
        <translation>Set the status of the selected cases</translation>
    </message>
    <message>
        <source>收件日期和期限(&amp;R)…</source>
        <translation>&amp;Received and due dates...</translation>
    </message>
    <message>
        <source>设定所选案卷的收件日期和办理期限</source>
        <translation>Set the received and due dates of the selected cases</translation>
    </message>
    <message>
        <source>把所选案卷导出到一个文件夹</source>
        <translation>Export the selected cases to a folder</translation>
    </message>
    <message>
        <source>导出清单(&amp;L)…</source>
        <translation>Export &amp;list...</translation>
    </message>
    <message>
        <source>所选案卷导出为Excel或CSV表</source>
        <translation>Export the selected cases as an Excel or CSV table</translation>
    </message>
    <message>
        <source>移交(&amp;H)…</source>
        <translation>&amp;Hand over...</translation>
    </message>
    <message>
        <source>把所选案卷和交接清单写入一个压缩包</source>
        <translation>Write the selected cases and a handover list to a ZIP file</translation>
    </message>
    <message>
        <source>复制为新案卷(&amp;C)</source>
        <translation>&amp;Copy as new case</translation>
    </message>
    <message>
        <source>复制所选案卷</source>
        <translation>Copy the selected cases</translation>
    </message>
    <message>
        <source>移入回收站(&amp;D)</source>
        <translation>&amp;Delete to recycle bin</translation>
    </message>
    <message>
        <source>把所选案卷移入回收站，可以撤销</source>
        <translation>Move the selected cases to the recycle bin; can be undone</translation>
    </message>
    <message>
        <source>设置(&amp;P)…</source>
        <translation>&amp;Preferences...</translation>
    </message>
    <message>
        <source>外业模式(&amp;D)</source>
        <translation>Fiel&amp;d mode</translation>
    </message>
    <message>
        <source>全屏大字，接卫星定位，看脚下，记照片、记事和轨迹</source>
        <translation>Full screen, large text: satellite position, the ground under your feet, photos, notes and tracks</translation>
    </message>
    <message>
        <source>下一处冲突(&amp;C)</source>
        <translation>Next &amp;conflict</translation>
    </message>
    <message>
        <source>跳到下一条决定结论或待核实的发现</source>
        <translation>Go to the next finding that decides the verdict or needs checking</translation>
    </message>
    <message>
        <source>上一处冲突(&amp;F)</source>
        <translation>Previous con&amp;flict</translation>
    </message>
    <message>
        <source>跳到上一条决定结论或待核实的发现</source>
        <translation>Go to the previous finding that decides the verdict or needs checking</translation>
    </message>
    <message>
        <source>认定所选发现(&amp;J)</source>
        <translation>&amp;Judge finding</translation>
    </message>
    <message>
        <source>对所选的审查发现作出人工认定</source>
        <translation>Record a judgement on the selected finding</translation>
    </message>
    <message>
        <source>导出空白的项目表单，填好后再导入</source>
        <translation>Export a blank project form, to be filled in and imported</translation>
    </message>
    <message>
        <source>地图(&amp;M)</source>
        <translation>&amp;Map</translation>
    </message>
    <message>
        <source>图层面板(&amp;L)</source>
        <translation>&amp;Layers panel</translation>
    </message>
    <message>
        <source>显示或收起图层面板</source>
        <translation>Show or hide the layers panel</translation>
    </message>
    <message>
        <source>查询此处(&amp;I)</source>
        <translation>&amp;Identify here</translation>
    </message>
    <message>
        <source>看指针处或地图中央有什么图斑和规则</source>
        <translation>See which features and rules are at the pointer or map centre</translation>
    </message>
    <message>
        <source>转到(&amp;G)…</source>
        <translation>&amp;Go to...</translation>
    </message>
    <message>
        <source>转到坐标，或县、板块、文物、地名</source>
        <translation>Go to coordinates, or a county, block, heritage site or place name</translation>
    </message>
    <message>
        <source>量距离(&amp;D)</source>
        <translation>Measure &amp;distance</translation>
    </message>
    <message>
        <source>在图上量距离（椭球面）</source>
        <translation>Measure a distance on the map (ellipsoidal)</translation>
    </message>
    <message>
        <source>量面积(&amp;A)</source>
        <translation>Measure &amp;area</translation>
    </message>
    <message>
        <source>在图上量面积（椭球面）</source>
        <translation>Measure an area on the map (ellipsoidal)</translation>
    </message>
    <message>
        <source>复制坐标或量得的结果(&amp;C)</source>
        <translation>&amp;Copy coordinates or measurement</translation>
    </message>
    <message>
        <source>复制指针处的坐标，量过的则复制结果</source>
        <translation>Copy the coordinates at the pointer, or the measurement if there is one</translation>
    </message>
    <message>
        <source>换坐标写法(&amp;F)</source>
        <translation>Coordinate &amp;format</translation>
    </message>
    <message>
        <source>坐标依次用度、度分秒、高斯克吕格带和不带带号</source>
        <translation>Switch coordinates between degrees, degrees-minutes-seconds, and Gauss-Krüger with and without zone prefix</translation>
    </message>
    <message>
        <source>打印地图或存为图片(&amp;P)…</source>
        <translation>&amp;Print map or save image...</translation>
    </message>
    <message>
        <source>带图名、图例、比例尺、指北针和资料来源</source>
        <translation>With title, legend, scale bar, north arrow and data sources</translation>
    </message>
    <message>
        <source>统计</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>指标、结论、冲突、时间、用地图表</source>
        <translation>Charts of quotas, verdicts, conflicts, time and land</translation>
    </message>
    <message>
        <source>导出空白表格(&amp;M)…</source>
        <translation>Export blank for&amp;m...</translation>
    </message>
    <message>
        <source>未能审查</source>
        <translation>Not reviewed</translation>
    </message>
    <message>
        <source>等待中</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>项目名称</source>
        <translation>Project name</translation>
    </message>
    <message>
        <source>所在县</source>
        <translation>County</translation>
    </message>
    <message>
        <source>面积（公顷）</source>
        <translation>Area (ha)</translation>
    </message>
    <message>
        <source>结论</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>触及</source>
        <translation>Triggered</translation>
    </message>
    <message>
        <source>无法判定</source>
        <translation>Undetermined</translation>
    </message>
    <message>
        <source>提醒</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>决定结论的条目；问题</source>
        <translation>Deciding rules; problem</translation>
    </message>
    <message>
        <source>选择文件夹…</source>
        <translation>Choose folder...</translation>
    </message>
    <message>
        <source>选择放案卷文件（*.json）的文件夹</source>
        <translation>Choose a folder with case files (*.json)</translation>
    </message>
    <message>
        <source>选择案卷表…</source>
        <translation>Choose case table...</translation>
    </message>
    <message>
        <source>选择一张案卷表（CSV、XLSX）</source>
        <translation>Choose a case table (CSV, XLSX)</translation>
    </message>
    <message>
        <source>开始审查</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>开始批量审查</source>
        <translation>Start the batch review</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>停止批量审查</source>
        <translation>Stop the batch review</translation>
    </message>
    <message>
        <source>作为案卷打开</source>
        <translation>Open as case</translation>
    </message>
    <message>
        <source>把所选的一行存为案卷并打开</source>
        <translation>Save the selected row as a case and open it</translation>
    </message>
    <message>
        <source>保存汇总表…</source>
        <translation>Save summary...</translation>
    </message>
    <message>
        <source>把结果保存为CSV汇总表</source>
        <translation>Save the results as a CSV summary</translation>
    </message>
    <message>
        <source>还没有选择文件夹或案卷表。</source>
        <translation>No folder or case table chosen yet.</translation>
    </message>
    <message>
        <source>同时生成审查意见草稿，放到文件夹…</source>
        <translation>Also make draft opinions, in folder...</translation>
    </message>
    <message>
        <source>同时生成审查意见草稿，放到所选文件夹</source>
        <translation>Also make draft opinions, in the chosen folder</translation>
    </message>
    <message>
        <source>批量审查进度</source>
        <translation>Progress of the batch review</translation>
    </message>
    <message>
        <source>{board}板块，{county}</source>
        <translation>Board {board}, {county}</translation>
    </message>
    <message>
        <source>面积{area}公顷</source>
        <translation>Area {area} ha</translation>
    </message>
    <message>
        <source>可扩展{area}公顷</source>
        <translation>Expandable {area} ha</translation>
    </message>
    <message>
        <source>看规划第{line}行</source>
        <translation>See line {line} of the plan</translation>
    </message>
    <message>
        <source>在图上看（示意）</source>
        <translation>Show on map (schematic)</translation>
    </message>
    <message>
        <source>板块产业：{words}</source>
        <translation>Industries of the block: {words}</translation>
    </message>
    <message>
        <source>准入条件{access}条、负面清单{negative}条</source>
        <translation>{access} access conditions, {negative} negative-list items</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>展开</source>
        <translation>Unfold</translation>
    </message>
    <message>
        <source>县级板块主导产业</source>
        <translation>Leading industries of the county board</translation>
    </message>
    <message>
        <source>准入条件</source>
        <translation>Access conditions</translation>
    </message>
    <message>
        <source>负面清单</source>
        <translation>Negative list</translation>
    </message>
    <message>
        <source>原文</source>
        <translation>Original text</translation>
    </message>
    <message>
        <source>{fields}等{count}项</source>
        <translation>{fields} and others, {count} in all</translation>
    </message>
    <message>
        <source>{field} {old}→{new}</source>
        <translation>{field} {old}→{new}</translation>
    </message>
    <message>
        <source>无</source>
        <translation>None</translation>
    </message>
    <message>
        <source>未知</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>{name}{count}条</source>
        <translation>{name} {count}</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Edition</translation>
    </message>
    <message>
        <source>施行日期</source>
        <translation>In force from</translation>
    </message>
    <message>
        <source>文件范围</source>
        <translation>Extent of file</translation>
    </message>
    <message>
        <source>完整</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>只是部分</source>
        <translation>Only a part</translation>
    </message>
    <message>
        <source>条目</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>规则</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>目录和版本</source>
        <translation>Catalogue and edition</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>由项目的哪些词语提出</source>
        <translation>Suggested by these words of the project</translation>
    </message>
    <message>
        <source>{rule}《{catalogue}》</source>
        <translation>{rule} 《{catalogue}》</translation>
    </message>
    <message>
        <source>{catalogue}（{edition}）</source>
        <translation>{catalogue} ({edition})</translation>
    </message>
    <message>
        <source>《{catalogue}》（{edition}）</source>
        <translation>《{catalogue}》 ({edition})</translation>
    </message>
    <message>
        <source>（与条目全同）</source>
        <translation>(same as the entry)</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>修复（勾选才做）</source>
        <translation>Repair (only if ticked)</translation>
    </message>
    <message>
        <source>{text}：{before}点→{after}点</source>
        <translation>{text}: {before} → {after} points</translation>
    </message>
    <message>
        <source>{words}，面积不变</source>
        <translation>{words}, area unchanged</translation>
    </message>
    <message>
        <source>面积不定</source>
        <translation>area undefined</translation>
    </message>
    <message>
        <source>{words}，{was}→{area_m2}</source>
        <translation>{words}, {was} → {area_m2}</translation>
    </message>
    <message>
        <source>案卷文件、填好的表格</source>
        <translation>Case files, filled-in forms</translation>
    </message>
    <message>
        <source>导入案卷文件</source>
        <translation>Import case file</translation>
    </message>
    <message>
        <source>案卷文件</source>
        <translation>Case file</translation>
    </message>
    <message>
        <source>导出案卷文件</source>
        <translation>Export case file</translation>
    </message>
    <message>
        <source>已导出到%s</source>
        <translation>Exported to %s</translation>
    </message>
    <message>
        <source>表格</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>导出空白表格</source>
        <translation>Export blank form</translation>
    </message>
    <message>
        <source>项目表单</source>
        <translation>Project form</translation>
    </message>
    <message>
        <source>已保存</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>用地范围文件</source>
        <translation>Site file</translation>
    </message>
    <message>
        <source>所有文件</source>
        <translation>All files</translation>
    </message>
    <message>
        <source>打开用地范围</source>
        <translation>Open site</translation>
    </message>
    <message>
        <source>清除本案卷的用地范围？清除后空间规定将无法判定；误清除时可以撤销（Ctrl+Z）。</source>
        <translation>Clear the site of this case? Spatial rules can then not be decided; clearing can be undone (Ctrl+Z).</translation>
    </message>
    <message>
        <source>清除用地范围</source>
        <translation>Clear site</translation>
    </message>
    <message>
        <source>清除</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>请先打开或新建一个案卷，再打开用地范围</source>
        <translation>Open or start a case first, then open a site</translation>
    </message>
    <message>
        <source>格式</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>{format}；文字编码：{encoding}</source>
        <translation>{format}; text encoding: {encoding}</translation>
    </message>
    <message>
        <source>由格式规定</source>
        <translation>fixed by the format</translation>
    </message>
    <message>
        <source>坐标系</source>
        <translation>Coordinate system</translation>
    </message>
    <message>
        <source>未能判定，请在下面选择</source>
        <translation>Could not be told; choose below</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>{evidence}；坐标次序：{axis_order}</source>
        <translation>{evidence}; axis order: {axis_order}</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>面积</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>声明面积</source>
        <translation>Declared area</translation>
    </message>
    <message>
        <source>（县界为示意）</source>
        <translation> (schematic county boundaries)</translation>
    </message>
    <message>
        <source>六县（市、区）之外，或未能判定</source>
        <translation>Outside the six counties, or not known</translation>
    </message>
    <message>
        <source>注意</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>（非面{others}个）</source>
        <translation> ({others} not polygons)</translation>
    </message>
    <message>
        <source>要素{features}个{others}，{parts}块，界址圈{count}圈，界址点{points}个</source>
        <translation>{features} features{others}, {parts} parts, {count} rings, {points} points</translation>
    </message>
    <message>
        <source>未能计算</source>
        <translation>Could not be computed</translation>
    </message>
    <message>
        <source>；平面{m2:,.2f}平方米</source>
        <translation>; planar {m2:,.2f} m²</translation>
    </message>
    <message>
        <source>{area:,.2f}平方米，{words}{plane}</source>
        <translation>{area:,.2f} m², {words}{plane}</translation>
    </message>
    <message>
        <source>界址点TXT</source>
        <translation>Boundary-point TXT</translation>
    </message>
    <message>
        <source>已导出{count}个图形，{area_m2}，{crs}：{names}</source>
        <translation>{count} figures exported, {area_m2}, {crs}: {names}</translation>
    </message>
    <message>
        <source>：{name}</source>
        <translation>: {name}</translation>
    </message>
    <message>
        <source>（另有{count}项）</source>
        <translation> (and {count} more)</translation>
    </message>
    <message>
        <source>{ha:.4f}公顷（{mu:.2f}亩）</source>
        <translation>{ha:.4f} ha ({mu:.2f} mu)</translation>
    </message>
    <message>
        <source>规则{rule}</source>
        <translation>Rule {rule}</translation>
    </message>
    <message>
        <source>&lt;br/&gt;自动判定：{outcome}（保留备查）</source>
        <translation>&lt;br/&gt;Automatic outcome: {outcome} (kept on record)</translation>
    </message>
    <message>
        <source>{place}，规划文本第{line}行</source>
        <translation>{place}, line {line} of the plan text</translation>
    </message>
    <message>
        <source>人工认定</source>
        <translation>Judgement</translation>
    </message>
    <message>
        <source>还缺什么</source>
        <translation>What is missing</translation>
    </message>
    <message>
        <source>办理建议</source>
        <translation>Advice</translation>
    </message>
    <message>
        <source>去填写</source>
        <translation>Fill in</translation>
    </message>
    <message>
        <source>去导入图层</source>
        <translation>Import layer</translation>
    </message>
    <message>
        <source>去认定</source>
        <translation>Judge</translation>
    </message>
    <message>
        <source>与图层的关系</source>
        <translation>Relation to layers</translation>
    </message>
    <message>
        <source>，最近距离{metres:.1f}米</source>
        <translation>, nearest distance {metres:.1f} m</translation>
    </message>
    <message>
        <source>{m2:,.2f}平方米，即{area}</source>
        <translation>{m2:,.2f} m², i.e. {area}</translation>
    </message>
    <message>
        <source>{name}：压占{area}，占用地{share:.2%}，涉及{features}个图斑</source>
        <translation>{name}: overlap {area}, {share:.2%} of the site, features: {features}</translation>
    </message>
    <message>
        <source>{name}：用地在图层边界误差之内，不能据此判定是否压占</source>
        <translation>{name}: the site lies within the uncertainty of the layer&apos;s boundary; overlap cannot be decided</translation>
    </message>
    <message>
        <source>{name}：已有图层未覆盖全部用地，已覆盖处未见压占{distance}，不能据此判定</source>
        <translation>{name}: the layers do not cover the whole site; no overlap where they do{distance}; cannot be decided</translation>
    </message>
    <message>
        <source>{name}：与用地相接，不压占</source>
        <translation>{name}: adjoins the site, no overlap</translation>
    </message>
    <message>
        <source>{name}：不压占{distance}</source>
        <translation>{name}: no overlap{distance}</translation>
    </message>
    <message>
        <source>依据的事实</source>
        <translation>Facts relied on</translation>
    </message>
    <message>
        <source>{name}：{value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <source>判定过程</source>
        <translation>How it was decided</translation>
    </message>
    <message>
        <source>{rule} {title}（{effect}，{outcome}）</source>
        <translation>{rule} {title} ({effect}, {outcome})</translation>
    </message>
    <message>
        <source>“{quote}”（{place}）</source>
        <translation>&quot;{quote}&quot; ({place})</translation>
    </message>
    <message>
        <source>{words}（{count}）</source>
        <translation>{words} ({count})</translation>
    </message>
    <message>
        <source>，人工认定</source>
        <translation>, judged</translation>
    </message>
    <message>
        <source>{title}，{effect}，{outcome}{judged}</source>
        <translation>{title}, {effect}, {outcome}{judged}</translation>
    </message>
    <message>
        <source>已列明</source>
        <translation>Listed</translation>
    </message>
    <message>
        <source>{label}：是否已列明</source>
        <translation>{label}: listed or not</translation>
    </message>
    <message>
        <source>年</source>
        <translation> </translation>
    </message>
    <message>
        <source>公顷</source>
        <translation>ha</translation>
    </message>
    <message>
        <source>吨标准煤</source>
        <translation>tce</translation>
    </message>
    <message>
        <source>千瓦时</source>
        <translation>kWh</translation>
    </message>
    <message>
        <source>立方米</source>
        <translation>m³</translation>
    </message>
    <message>
        <source>折算（电力按当量值）：{sum}吨标准煤</source>
        <translation>Converted (electricity at calorific value): {sum} tce</translation>
    </message>
    <message>
        <source>折算（电力按等价值）：{sum}吨标准煤</source>
        <translation>Converted (electricity at equivalent value): {sum} tce</translation>
    </message>
    <message>
        <source>用电量或燃料还有未知项，以上只是下限</source>
        <translation>electricity or fuels are partly unknown; this is only a lower bound</translation>
    </message>
    <message>
        <source>与填报的年综合能源消费量不一致，请核对口径</source>
        <translation>differs from the annual energy consumption declared; please check the basis</translation>
    </message>
    <message>
        <source>填入</source>
        <translation>Fill in</translation>
    </message>
    <message>
        <source>按范围文件</source>
        <translation>by extent file</translation>
    </message>
    <message>
        <source>未声明</source>
        <translation>Not declared</translation>
    </message>
    <message>
        <source>{replaced}被替换</source>
        <translation>replaced by {replaced}</translation>
    </message>
    <message>
        <source>随规划</source>
        <translation>With plan</translation>
    </message>
    <message>
        <source>在用（新版）</source>
        <translation>In use (new edition)</translation>
    </message>
    <message>
        <source>在用</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>版本状态</source>
        <translation>Edition</translation>
    </message>
    <message>
        <source>权威性</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>完整覆盖</source>
        <translation>Complete coverage</translation>
    </message>
    <message>
        <source>误差（米）</source>
        <translation>± (m)</translation>
    </message>
    <message>
        <source>生效日期</source>
        <translation>Effective date</translation>
    </message>
    <message>
        <source>要素数</source>
        <translation>Features</translation>
    </message>
    <message>
        <source>修复</source>
        <translation>Repairs</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>规划</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>出处</source>
        <translation>Place in plan</translation>
    </message>
    <message>
        <source>图上</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>相差</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>有</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>规划表中没有</source>
        <translation>Not in the plan&apos;s tables</translation>
    </message>
    <message>
        <source>{place}第{line}行</source>
        <translation>{place}, line {line}</translation>
    </message>
    <message>
        <source>图上没有</source>
        <translation>Not on the map</translation>
    </message>
    <message>
        <source>面积不一致</source>
        <translation>Areas differ</translation>
    </message>
    <message>
        <source>所在县不符</source>
        <translation>Counties differ</translation>
    </message>
    <message>
        <source>规划{counties}，图上{names}</source>
        <translation>plan {counties}, map {names}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{name}（图上：{drawn_name}）</source>
        <translation>{name} (on the map: {drawn_name})</translation>
    </message>
    <message>
        <source>（第{number}个，共{layers}个）</source>
        <translation> ({number} of {layers})</translation>
    </message>
    <message>
        <source>正在导入“{name}”{which}：已读完{total:,}个要素，正在整理索引…</source>
        <translation>Importing &quot;{name}&quot;{which}: {total:,} features read, building the index...</translation>
    </message>
    <message>
        <source>正在导入“{name}”{which}：{done:,} / {total:,}</source>
        <translation>Importing &quot;{name}&quot;{which}: {done:,} / {total:,}</translation>
    </message>
    <message>
        <source>
……另有{count}条；修复和略去的要素见“修复清单”。</source>
        <translation>
... and {count} more; see &quot;Repair list&quot; for features repaired or left out.</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{kind}，{layer}{away}</source>
        <translation>{kind}, {layer}{away}</translation>
    </message>
    <message>
        <source>（示意）</source>
        <translation> (schematic)</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>{role}：{family}</source>
        <translation>{role}: {family}</translation>
    </message>
    <message>
        <source>{hit}：{text}</source>
        <translation>{hit}: {text}</translation>
    </message>
    <message>
        <source>第{line}行&#x3000;</source>
        <translation>Line {line}&#x3000;</translation>
    </message>
    <message>
        <source>【{kind}】{line}{place}{beside}</source>
        <translation>[{kind}] {line}{place}{beside}</translation>
    </message>
    <message>
        <source>效力</source>
        <translation>Effect</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>板块</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>县（市、区）</source>
        <translation>County</translation>
    </message>
    <message>
        <source>可扩展（公顷）</source>
        <translation>Expandable (ha)</translation>
    </message>
    <message>
        <source>其他写法</source>
        <translation>Other spellings</translation>
    </message>
    <message>
        <source>规划自检</source>
        <translation>Self-check</translation>
    </message>
    <message>
        <source>数值和写法</source>
        <translation>Values and wordings</translation>
    </message>
    <message>
        <source>且</source>
        <translation>and</translation>
    </message>
    <message>
        <source>或</source>
        <translation> or </translation>
    </message>
    <message>
        <source>非 </source>
        <translation>not </translation>
    </message>
    <message>
        <source>查看规则{rule}</source>
        <translation>See rule {rule}</translation>
    </message>
    <message>
        <source>人工认定问题{number}</source>
        <translation>question {number}</translation>
    </message>
    <message>
        <source>规划批准</source>
        <translation>approval of the plan</translation>
    </message>
    <message>
        <source>规划期末</source>
        <translation>end of the plan period</translation>
    </message>
    <message>
        <source>{effect}&#x3000;规则{id}</source>
        <translation>{effect}&#x3000;Rule {id}</translation>
    </message>
    <message>
        <source>何时适用</source>
        <translation>When it applies</translation>
    </message>
    <message>
        <source>一律适用</source>
        <translation>Always</translation>
    </message>
    <message>
        <source>何时触及</source>
        <translation>When it is triggered</translation>
    </message>
    <message>
        <source>须人工认定的问题</source>
        <translation>Questions for judgement</translation>
    </message>
    <message>
        <source>有效期</source>
        <translation>Valid for</translation>
    </message>
    <message>
        <source>{since}至{until}</source>
        <translation>{since} to {until}</translation>
    </message>
    <message>
        <source>规划未给出</source>
        <translation>not given in the plan</translation>
    </message>
    <message>
        <source>{value:,.2f}公顷</source>
        <translation>{value:,.2f} ha</translation>
    </message>
    <message>
        <source>规划文本第{line}行</source>
        <translation>Line {line} of the plan text</translation>
    </message>
    <message>
        <source>板块面积{area}，新增可扩展空间{room}</source>
        <translation>Block area {area}, expandable space {room}</translation>
    </message>
    <message>
        <source>{county}&#x3000;{board}板块</source>
        <translation>{county}&#x3000;board {board}</translation>
    </message>
    <message>
        <source>规划中的其他写法</source>
        <translation>Other spellings in the plan</translation>
    </message>
    <message>
        <source>主导产业</source>
        <translation>Leading industries</translation>
    </message>
    <message>
        <source>第{line}行</source>
        <translation>Line {line}</translation>
    </message>
    <message>
        <source>规划文本中的行</source>
        <translation>Lines of the plan text</translation>
    </message>
    <message>
        <source>这意味着</source>
        <translation>What this means</translation>
    </message>
    <message>
        <source>撤回%s？将签发一份撤回通知；通知签署完毕后，该审查意见失效，所占的用地、用水指标随之退回。</source>
        <translation>Withdraw %s? A notice of withdrawal will be issued; once it is signed, the opinion ceases to be valid and its land and water quota is returned.</translation>
    </message>
    <message>
        <source>撤回审查意见</source>
        <translation>Withdraw opinion</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>由哪一份审查意见替代%s？将签发一份替代通知；通知签署完毕后，原审查意见失效，指标改按新的计算。</source>
        <translation>Which opinion replaces %s? A notice of replacement will be issued; once it is signed, the old opinion ceases to be valid and the quota is counted by the new one.</translation>
    </message>
    <message>
        <source>替代审查意见</source>
        <translation>Replace opinion</translation>
    </message>
    <message>
        <source>替代</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>作废%s？它尚未签署完毕；作废后文号不再使用，登记簿中列为作废，不能恢复。</source>
        <translation>Void %s? It is not fully signed; once void, its number is not used again and the register lists it as void, for good.</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>产业板块</source>
        <translation>Industry blocks</translation>
    </message>
    <message>
        <source>文号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>未命名案卷</source>
        <translation>Unnamed case</translation>
    </message>
    <message>
        <source>成文日期</source>
        <translation>Dated</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>项目代码</source>
        <translation>Project code</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>处置日期</source>
        <translation>Dealt with on</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>校验码</source>
        <translation>Check code</translation>
    </message>
    <message>
        <source>签署</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>待签</source>
        <translation>to be signed</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>新增建设用地（公顷）</source>
        <translation>New construction land (ha)</translation>
    </message>
    <message>
        <source>上限（公顷）</source>
        <translation>Limit (ha)</translation>
    </message>
    <message>
        <source>占比</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>用水（立方米/年）</source>
        <translation>Water (m³/year)</translation>
    </message>
    <message>
        <source>上限（立方米/年）</source>
        <translation>Limit (m³/year)</translation>
    </message>
    <message>
        <source>至{last_year}年{figure:,.0f}亩</source>
        <translation>{figure:,.0f} mu by {last_year}</translation>
    </message>
    <message>
        <source>至{last_year}年{figure:,.0f}立方米/年</source>
        <translation>{figure:,.0f} m³/year by {last_year}</translation>
    </message>
    <message>
        <source>规划指标：新增建设用地{land}；用水总量{water}。台账只计本机签发且有效的审查意见。</source>
        <translation>Plan quotas: new construction land {land}; total water use {water}. The ledger counts only valid opinions issued on this machine.</translation>
    </message>
    <message>
        <source>&lt;p&gt;无法按签发时的规则库和图层重新审查：&lt;/p&gt;{missing}</source>
        <translation>&lt;p&gt;The review cannot be re-run with the rule base and layers of that time:&lt;/p&gt;{missing}</translation>
    </message>
    <message>
        <source>&lt;p&gt;按签发时的规则库和图层重新审查，结果与签发时的记录完全一致。&lt;/p&gt;</source>
        <translation>&lt;p&gt;Re-run with the rule base and layers of that time, the result is exactly the one on record.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;按签发时的规则库和图层重新审查，结果与签发时的记录不一致：&lt;/p&gt;{differences}</source>
        <translation>&lt;p&gt;Re-run with the rule base and layers of that time, the result differs from the one on record:&lt;/p&gt;{differences}</translation>
    </message>
    <message>
        <source>结果也与签发时相同。</source>
        <translation>The result is also the same as when issued.</translation>
    </message>
    <message>
        <source>按今天的规则库和图层审查</source>
        <translation>With today&apos;s rule base and layers</translation>
    </message>
    <message>
        <source>签名证书</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>选择签名证书</source>
        <translation>Choose signing certificate</translation>
    </message>
    <message>
        <source>PKCS#11驱动</source>
        <translation>PKCS#11 driver</translation>
    </message>
    <message>
        <source>选择USB Key驱动</source>
        <translation>Choose USB key driver</translation>
    </message>
    <message>
        <source>打开范围…</source>
        <translation>Open site...</translation>
    </message>
    <message>
        <source>从文件打开用地范围：界址点TXT、GeoJSON、SHP、DXF、KML等（也可拖入）</source>
        <translation>Open a site from a file: boundary-point TXT, GeoJSON, SHP, DXF, KML and others (or drop it here)</translation>
    </message>
    <message>
        <source>粘贴坐标…</source>
        <translation>Paste...</translation>
    </message>
    <message>
        <source>粘贴坐标作为用地范围（Ctrl+V）</source>
        <translation>Paste coordinates as the site (Ctrl+V)</translation>
    </message>
    <message>
        <source>导出…</source>
        <translation>Export...</translation>
    </message>
    <message>
        <source>把用地范围、压占部分或剩余可用部分导出为文件（Ctrl+E）</source>
        <translation>Export the site, the overlapping parts or the usable remainder to a file (Ctrl+E)</translation>
    </message>
    <message>
        <source>看用地</source>
        <translation>Show site</translation>
    </message>
    <message>
        <source>缩放到用地范围</source>
        <translation>Zoom to the site</translation>
    </message>
    <message>
        <source>看全区</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>缩放到六县（市、区）</source>
        <translation>Zoom to the six counties</translation>
    </message>
    <message>
        <source>显示或收起图层面板（L）</source>
        <translation>Show or hide the layers panel (L)</translation>
    </message>
    <message>
        <source>单击或空格加点，方向键移动，双击或回车结束，退格撤回一点，Esc放弃</source>
        <translation>click or Space adds a point, arrow keys move, double-click or Enter ends, Backspace takes one back, Esc gives up</translation>
    </message>
    <message>
        <source>绘制</source>
        <translation>Draw</translation>
    </message>
    <message>
        <source>在图上点出新的用地范围：</source>
        <translation>Draw a new site on the map: </translation>
    </message>
    <message>
        <source>加一块</source>
        <translation>Add part</translation>
    </message>
    <message>
        <source>给用地范围加一块：</source>
        <translation>Add a part to the site: </translation>
    </message>
    <message>
        <source>挖洞</source>
        <translation>Cut hole</translation>
    </message>
    <message>
        <source>从用地范围中挖去一块：</source>
        <translation>Cut a part out of the site: </translation>
    </message>
    <message>
        <source>线加宽</source>
        <translation>Corridor</translation>
    </message>
    <message>
        <source>画一条线，按宽度生成用地范围（道路、管线）：</source>
        <translation>Draw a line; the site follows it at the given width (roads, pipelines): </translation>
    </message>
    <message>
        <source>改点</source>
        <translation>Edit points</translation>
    </message>
    <message>
        <source>拖动界址点；点边线加点；右键或Delete删点；PgDn、PgUp选点，方向键移动，Insert加点，回车结束</source>
        <translation>Drag a boundary point; click an edge to add one; right-click or Delete removes; PgDn, PgUp choose, arrow keys move, Insert adds, Enter ends</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>撤销本案卷的上一次改动（Ctrl+Z）</source>
        <translation>Undo the last change to this case (Ctrl+Z)</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>重做撤销的改动（Ctrl+Y）</source>
        <translation>Redo the change that was undone (Ctrl+Y)</translation>
    </message>
    <message>
        <source>捕捉</source>
        <translation>Snap</translation>
    </message>
    <message>
        <source>画点时捕捉图层的角点和边线（按住Alt暂不捕捉）</source>
        <translation>Snap to corners and edges of the layers while drawing (hold Alt to pause)</translation>
    </message>
    <message>
        <source>要素</source>
        <translation>Feature</translation>
    </message>
    <message>
        <source>圈</source>
        <translation>Ring</translation>
    </message>
    <message>
        <source>点数</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>闭合</source>
        <translation>Closing</translation>
    </message>
    <message>
        <source>已重复起点</source>
        <translation>first point repeated</translation>
    </message>
    <message>
        <source>未重复起点</source>
        <translation>first point not repeated</translation>
    </message>
    <message>
        <source>起始行</source>
        <translation>First line</translation>
    </message>
    <message>
        <source>{length:.3f}千米</source>
        <translation>{length:.3f} km</translation>
    </message>
    <message>
        <source>{length:.2f}米</source>
        <translation>{length:.2f} m</translation>
    </message>
    <message>
        <source>长%s</source>
        <translation>Length %s</translation>
    </message>
    <message>
        <source>面积{area}&#x3000;周长{length}</source>
        <translation>Area {area}&#x3000;perimeter {length}</translation>
    </message>
    <message>
        <source>板块主导产业</source>
        <translation>Leading industry of the block</translation>
    </message>
    <message>
        <source>未列为主导产业</source>
        <translation>Not a leading industry</translation>
    </message>
    <message>
        <source>够用</source>
        <translation>Enough</translation>
    </message>
    <message>
        <source>不足</source>
        <translation>Too little</translation>
    </message>
    <message>
        <source>：{names}</source>
        <translation>: {names}</translation>
    </message>
    <message>
        <source>，够用</source>
        <translation>, enough</translation>
    </message>
    <message>
        <source>，不足</source>
        <translation>, too little</translation>
    </message>
    <message>
        <source>，是否够用未知</source>
        <translation>, not known whether enough</translation>
    </message>
    <message>
        <source>剩余新增可扩展空间：{area}</source>
        <translation>Expandable space left: {area}</translation>
    </message>
    <message>
        <source>不可选</source>
        <translation>Not possible</translation>
    </message>
    <message>
        <source>可选</source>
        <translation>Possible</translation>
    </message>
    <message>
        <source>不利规定</source>
        <translation>Rules against it</translation>
    </message>
    <message>
        <source>待落实</source>
        <translation>To be settled</translation>
    </message>
    <message>
        <source>可否</source>
        <translation>Possible?</translation>
    </message>
    <message>
        <source>产业契合</source>
        <translation>Industry fit</translation>
    </message>
    <message>
        <source>剩余（公顷）</source>
        <translation>Left (ha)</translation>
    </message>
    <message>
        <source>用地</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>{count}项</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>用地没有触及禁止类规定，整个范围都可保留。</source>
        <translation>The site triggers no prohibition; all of it can be kept.</translation>
    </message>
    <message>
        <source>没有剩余可用范围：{everywhere}在整个用地上都触及，调整范围不能避让。</source>
        <translation>No usable remainder: {everywhere} is triggered over the whole site; changing its outline cannot avoid it.</translation>
    </message>
    <message>
        <source>没有剩余可用范围：没有一处能同时避让全部禁止类规定。</source>
        <translation>No usable remainder: no place avoids all prohibitions at once.</translation>
    </message>
    <message>
        <source>剩余可用{area_m2}，扣除{taken_m2}，避让{avoided}。</source>
        <translation>Usable remainder {area_m2}, taken off {taken_m2}, avoiding {avoided}.</translation>
    </message>
    <message>
        <source>按剩余范围重新审查：{verdict}。</source>
        <translation>Reviewed again with the remainder: {verdict}.</translation>
    </message>
    <message>
        <source>发证机构</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>有效期至</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>指纹（SHA-256）</source>
        <translation>Fingerprint (SHA-256)</translation>
    </message>
    <message>
        <source>只有签名，时间为签名人所称</source>
        <translation>signature only; the time is claimed by the signer</translation>
    </message>
    <message>
        <source>有可信时间戳</source>
        <translation>with a trusted timestamp</translation>
    </message>
    <message>
        <source>有可信时间戳和长期验证资料</source>
        <translation>with a trusted timestamp and long-term validation data</translation>
    </message>
    <message>
        <source>查验通过</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>查验未通过</source>
        <translation>Not verified</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>Attachment</translation>
    </message>
    <message>
        <source>{name}（{size:,}字节），SHA-256 {sha256}</source>
        <translation>{name} ({size:,} bytes), SHA-256 {sha256}</translation>
    </message>
    <message>
        <source>&lt;p style=&apos;margin:2px 0&apos;&gt;{head}：{sentence}&lt;/p&gt;</source>
        <translation>&lt;p style=&apos;margin:2px 0&apos;&gt;{head}: {sentence}&lt;/p&gt;</translation>
    </message>
    <message>
        <source>签名</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>无法辨认</source>
        <translation>not recognisable</translation>
    </message>
    <message>
        <source>作用</source>
        <translation>Effect</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>签名时间</source>
        <translation>Signed at</translation>
    </message>
    <message>
        <source>{time}（签名人所称）</source>
        <translation>{time} (claimed by the signer)</translation>
    </message>
    <message>
        <source>时间戳</source>
        <translation>Timestamp</translation>
    </message>
    <message>
        <source>证书</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>由“{issuer}”颁发，{trust}</source>
        <translation>issued by &quot;{issuer}&quot;, {trust}</translation>
    </message>
    <message>
        <source>签名内容</source>
        <translation>Signed content</translation>
    </message>
    <message>
        <source>未被改动</source>
        <translation>unaltered</translation>
    </message>
    <message>
        <source>已被改动或无法判断</source>
        <translation>altered, or cannot be told</translation>
    </message>
    <message>
        <source>签名之后</source>
        <translation>Since signing</translation>
    </message>
    <message>
        <source>覆盖整个文件，其后没有改动</source>
        <translation>covers the whole file; not changed since</translation>
    </message>
    <message>
        <source>证明程度</source>
        <translation>Level of proof</translation>
    </message>
    <message>
        <source>{level}：{meaning}</source>
        <translation>{level}: {meaning}</translation>
    </message>
    <message>
        <source>认证全文，其后只允许追加签名</source>
        <translation>Certifies the whole document; only further signatures may follow</translation>
    </message>
    <message>
        <source>盖章并锁定，其后不允许任何改动</source>
        <translation>Sealed and locked; no change may follow</translation>
    </message>
    <message>
        <source>同意此前的全部内容</source>
        <translation>Agrees with everything before it</translation>
    </message>
    <message>
        <source>由信任的“{trusted_by}”担保</source>
        <translation>vouched for by the trusted &quot;{trusted_by}&quot;</translation>
    </message>
    <message>
        <source>不在信任列表，或未核对</source>
        <translation>not on the trust list, or not checked</translation>
    </message>
    <message>
        <source>归档时间戳</source>
        <translation>Archive timestamp</translation>
    </message>
    <message>
        <source>出具机构</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>{issuer}，{trust}</source>
        <translation>{issuer}, {trust}</translation>
    </message>
    <message>
        <source>可信</source>
        <translation>trusted</translation>
    </message>
    <message>
        <source>未写明</source>
        <translation>not stated</translation>
    </message>
    <message>
        <source>{words}{lack}</source>
        <translation>{words} {lack}</translation>
    </message>
    <message>
        <source>办理案卷(&amp;Q)…</source>
        <translation>Work on case (ne&amp;xt step)...</translation>
    </message>
    <message>
        <source>受理、提交复核、退回等，按岗位办理下一步</source>
        <translation>Accept, submit, return and so on: take the next step as your role allows</translation>
    </message>
    <message>
        <source>阅读规划(&amp;R)</source>
        <translation>&amp;Read the plan</translation>
    </message>
    <message>
        <source>下一处(&amp;N)</source>
        <translation>&amp;Next place</translation>
    </message>
    <message>
        <source>到规划检索的下一处结果</source>
        <translation>Go to the next place that the search of the plan found</translation>
    </message>
    <message>
        <source>上一处(&amp;P)</source>
        <translation>&amp;Previous place</translation>
    </message>
    <message>
        <source>到规划检索的上一处结果</source>
        <translation>Go to the previous place that the search of the plan found</translation>
    </message>
    <message>
        <source>加书签(&amp;B)</source>
        <translation>Add a &amp;bookmark</translation>
    </message>
    <message>
        <source>在规划正在阅读的一行加书签</source>
        <translation>Put a bookmark on the line of the plan that is being read</translation>
    </message>
    <message>
        <source>第一个案卷(&amp;F)…</source>
        <translation>&amp;First case...</translation>
    </message>
    <message>
        <source>五分钟走一遍示例，从打开案卷到签发、查验</source>
        <translation>Walk through the example in five minutes, from opening a case to issuing and verifying</translation>
    </message>
    <message>
        <source>人员和账户(&amp;U)</source>
        <translation>People and acco&amp;unts</translation>
    </message>
    <message>
        <source>账户和登录规则(&amp;A)…</source>
        <translation>&amp;Accounts and sign-in rules…</translation>
    </message>
    <message>
        <source>管理员添加、停用账户，调整岗位，重设密码</source>
        <translation>The administrator adds and closes accounts, changes roles, resets passwords</translation>
    </message>
    <message>
        <source>修改我的密码(&amp;M)…</source>
        <translation>Change &amp;my password…</translation>
    </message>
    <message>
        <source>修改自己的密码</source>
        <translation>Change your own password</translation>
    </message>
    <message>
        <source>换人登录(&amp;S)…</source>
        <translation>&amp;Switch person…</translation>
    </message>
    <message>
        <source>保存后由另一人登录</source>
        <translation>Save, then let another person sign in</translation>
    </message>
    <message>
        <source>锁定窗口(&amp;L)</source>
        <translation>&amp;Lock the window</translation>
    </message>
    <message>
        <source>离开座位前锁上窗口</source>
        <translation>Lock the window before you leave your seat</translation>
    </message>
    <message>
        <source>交换包(&amp;K)</source>
        <translation>Exchange pac&amp;kages</translation>
    </message>
    <message>
        <source>导出交换包(&amp;E)…</source>
        <translation>&amp;Export a package…</translation>
    </message>
    <message>
        <source>案卷连同全部材料写入一个签名的文件，交给其他工作站或单位</source>
        <translation>Write cases with all their material into one signed file for another workstation or office</translation>
    </message>
    <message>
        <source>导入交换包(&amp;I)…</source>
        <translation>&amp;Import a package…</translation>
    </message>
    <message>
        <source>先看清会改什么，再全部导入</source>
        <translation>See first what would change, then import it whole</translation>
    </message>
    <message>
        <source>选定两边都改过的内容(&amp;C)…</source>
        <translation>&amp;Choose between changes on both sides…</translation>
    </message>
    <message>
        <source>同一项两边改得不一样的，逐项选用哪一种</source>
        <translation>Where both sides changed the same item, choose which one to use</translation>
    </message>
    <message>
        <source>交换单位(&amp;O)…</source>
        <translation>Exchange &amp;offices…</translation>
    </message>
    <message>
        <source>登记接受哪些单位的交换包，导出本单位证书</source>
        <translation>Say whose packages are accepted; export this office&apos;s certificate</translation>
    </message>
    <message>
        <source>全部存为案卷</source>
        <translation>Keep all as cases</translation>
    </message>
    <message>
        <source>把各行存为案卷，列入待办，并审查一遍</source>
        <translation>Keeps every row as a case to do, and reviews it</translation>
    </message>
    <message>
        <source>已是清单中最后一个案卷</source>
        <translation>This is the last case of the list</translation>
    </message>
    <message>
        <source>已是清单中第一个案卷</source>
        <translation>This is the first case of the list</translation>
    </message>
    <message>
        <source>清单中没有案卷</source>
        <translation>The list holds no case</translation>
    </message>
    <message>
        <source>下一个案卷(&amp;D)</source>
        <translation>Nex&amp;t case</translation>
    </message>
    <message>
        <source>打开案卷清单中的下一个案卷</source>
        <translation>Opens the next case of the case list</translation>
    </message>
    <message>
        <source>上一个案卷(&amp;B)</source>
        <translation>Pre&amp;vious case</translation>
    </message>
    <message>
        <source>打开案卷清单中的上一个案卷</source>
        <translation>Opens the previous case of the case list</translation>
    </message>
    <message>
        <source>导出审查意见PDF(&amp;X)…</source>
        <translation>&amp;Save opinion as PDF...</translation>
    </message>
    <message>
        <source>把所示的审查意见存为PDF文件</source>
        <translation>Saves the opinion that is shown as a PDF file</translation>
    </message>
    <message>
        <source>使用范围</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>内部</source>
        <translation>internal</translation>
    </message>
    <message>
        <source>时限和工作日历(&amp;G)…</source>
        <translation>Time limits and calendar (&amp;G)…</translation>
    </message>
    <message>
        <source>各步的工作日时限，节假日和调休</source>
        <translation>Working days for each step; holidays and make-up days</translation>
    </message>
    <message>
        <source>加密工作库(&amp;E)…</source>
        <translation>&amp;Encrypt workspace…</translation>
    </message>
    <message>
        <source>用口令加密工作库，更换口令，或取消加密</source>
        <translation>Encrypt the workspace with a pass phrase, change it, or make it plain again</translation>
    </message>
    <message>
        <source>备份到另一个盘，查看和恢复备份</source>
        <translation>Back up to another disk; look at backups and restore them</translation>
    </message>
    <message>
        <source>备份和恢复(&amp;Z)…</source>
        <translation>Backup and restore (&amp;Z)...</translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>新密码</source>
        <translation>New password</translation>
    </message>
    <message numerus="yes">
        <source>至少%n个字符</source>
        <translation>
            <numerusform>at least %n character</numerusform>
            <numerusform>at least %n characters</numerusform>
        </translation>
    </message>
    <message>
        <source>再输一次</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>岗位</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>两次输入的密码不一样，请重新输入。</source>
        <translation>The two passwords differ. Enter them again.</translation>
    </message>
</context>
<context>
    <name>Accounts</name>
    <message>
        <source>经办人</source>
        <translation>Case officer</translation>
    </message>
    <message>
        <source>复核人</source>
        <translation>Reviewer</translation>
    </message>
    <message>
        <source>签发人</source>
        <translation>Approver</translation>
    </message>
    <message>
        <source>管理员</source>
        <translation>Administrator</translation>
    </message>
</context>
<context>
    <name>AccountsDesk</name>
    <message>
        <source>密码已修改</source>
        <translation>Password changed</translation>
    </message>
    <message>
        <source>本工作库还没有账户。请先从“人员和账户”建立首个账户。</source>
        <translation>This workspace has no accounts yet. Make the first one from &quot;People and accounts&quot;.</translation>
    </message>
    <message>
        <source>工作库已加密，请记牢口令</source>
        <translation>The workspace is encrypted; remember the pass phrase</translation>
    </message>
    <message>
        <source>工作库不再加密</source>
        <translation>The workspace is no longer encrypted</translation>
    </message>
</context>
<context>
    <name>AccountsDialog</name>
    <message>
        <source>连续输错密码几次锁定账户</source>
        <translation>Wrong passwords in a row that lock an account</translation>
    </message>
    <message>
        <source>账户锁定多少分钟</source>
        <translation>Minutes for which an account is locked</translation>
    </message>
    <message>
        <source>无人操作多少分钟后锁定窗口（0为不锁）</source>
        <translation>Idle minutes until the window locks (0: never)</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>输错密码，锁定至{time}</source>
        <translation>Wrong passwords, locked until {time}</translation>
    </message>
    <message>
        <source>在用</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>人员和账户</source>
        <translation>People and accounts</translation>
    </message>
    <message>
        <source>账户清单</source>
        <translation>List of accounts</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>岗位</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>添加(&amp;N)…</source>
        <translation>Add (&amp;N)…</translation>
    </message>
    <message>
        <source>添加一个账户</source>
        <translation>Add an account</translation>
    </message>
    <message>
        <source>岗位(&amp;R)…</source>
        <translation>&amp;Roles…</translation>
    </message>
    <message>
        <source>调整所选账户的岗位（回车）</source>
        <translation>Change the roles of the selected account (Enter)</translation>
    </message>
    <message>
        <source>重设密码(&amp;P)…</source>
        <translation>Reset &amp;password…</translation>
    </message>
    <message>
        <source>给所选账户一个新密码</source>
        <translation>Give the selected account a new password</translation>
    </message>
    <message>
        <source>解除锁定(&amp;U)</source>
        <translation>&amp;Unlock</translation>
    </message>
    <message>
        <source>解除所选账户因输错密码而起的锁定</source>
        <translation>Unlock the selected account after wrong passwords</translation>
    </message>
    <message>
        <source>停用(&amp;T)</source>
        <translation>Close accoun&amp;t</translation>
    </message>
    <message>
        <source>停用所选账户，办过的事仍在案</source>
        <translation>Close the selected account; what it did stays on record</translation>
    </message>
    <message>
        <source>一人多岗：同一人可以连办相接的两步</source>
        <translation>Joined roles: one person may take two consecutive steps</translation>
    </message>
    <message>
        <source>保存规则(&amp;S)</source>
        <translation>&amp;Save rules</translation>
    </message>
    <message>
        <source>保存登录规则</source>
        <translation>Save the sign-in rules</translation>
    </message>
    <message>
        <source>登录规则</source>
        <translation>Sign-in rules</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>恢复(&amp;T)</source>
        <translation>Reopen accoun&amp;t</translation>
    </message>
    <message>
        <source>恢复所选账户，可以重新登录</source>
        <translation>Reopen the selected account, so that it can sign in again</translation>
    </message>
    <message>
        <source>改动都记入审计日志。</source>
        <translation>Every change is recorded in the audit log.</translation>
    </message>
</context>
<context>
    <name>AreaField</name>
    <message>
        <source>面积单位为{unit}，按下改用{other}；案卷中一律按公顷保存</source>
        <translation>Area in {unit}; press to switch to {other}. The case always stores hectares</translation>
    </message>
</context>
<context>
    <name>BackupDesk</name>
    <message>
        <source>定期备份</source>
        <translation>Scheduled backup</translation>
    </message>
    <message>
        <source>已备份：{count}个案卷</source>
        <translation>Backed up: {count} cases</translation>
    </message>
    <message>
        <source>正在恢复备份…</source>
        <translation>Restoring the backup...</translation>
    </message>
</context>
<context>
    <name>BackupDialog</name>
    <message>
        <source>每隔多少小时备份一次</source>
        <translation>Hours between backups</translation>
    </message>
    <message>
        <source>保留最近几份</source>
        <translation>Recent backups kept</translation>
    </message>
    <message>
        <source>另留最近几天，每天一份</source>
        <translation>Days of which one backup each is kept</translation>
    </message>
    <message>
        <source>另留最近几周，每周一份</source>
        <translation>Weeks of which one backup each is kept</translation>
    </message>
    <message>
        <source>备份时间</source>
        <translation>Backup of</translation>
    </message>
    <message>
        <source>案卷</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>审查意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>最新文号</source>
        <translation>Latest number</translation>
    </message>
    <message>
        <source>其中最后一次改动</source>
        <translation>Last change in it</translation>
    </message>
    <message>
        <source>备份和恢复</source>
        <translation>Backup and restore</translation>
    </message>
    <message>
        <source>备份文件夹</source>
        <translation>Backup folder</translation>
    </message>
    <message>
        <source>另一个盘或U盘上的文件夹；留空则不自动备份</source>
        <translation>A folder on another disk or a stick; empty: no scheduled backups</translation>
    </message>
    <message>
        <source>备份清单</source>
        <translation>List of backups</translation>
    </message>
    <message>
        <source>选择(&amp;F)…</source>
        <translation>Choose &amp;folder...</translation>
    </message>
    <message>
        <source>选择备份文件夹</source>
        <translation>Choose the backup folder</translation>
    </message>
    <message>
        <source>保存设置(&amp;S)</source>
        <translation>&amp;Save settings</translation>
    </message>
    <message>
        <source>保存备份设置</source>
        <translation>Save the backup settings</translation>
    </message>
    <message>
        <source>立即备份(&amp;B)</source>
        <translation>&amp;Back up now</translation>
    </message>
    <message>
        <source>现在备份到这个文件夹</source>
        <translation>Back up to this folder now</translation>
    </message>
    <message>
        <source>检查(&amp;C)</source>
        <translation>&amp;Check</translation>
    </message>
    <message>
        <source>检查所选备份是否完好（回车）</source>
        <translation>Check whether the chosen backup is sound (Enter)</translation>
    </message>
    <message>
        <source>恢复(&amp;R)…</source>
        <translation>&amp;Restore...</translation>
    </message>
    <message>
        <source>恢复所选备份；现有的工作库另存在旁边</source>
        <translation>Restore the chosen backup; the present database is kept beside it</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message numerus="yes">
        <source>共%n份备份；选一份可先检查，再恢复。</source>
        <translation>
            <numerusform>%n backup; choose one to check it first, then restore it.</numerusform>
            <numerusform>%n backups; choose one to check it first, then restore it.</numerusform>
        </translation>
    </message>
    <message>
        <source>这个文件夹里还没有备份。</source>
        <translation>There is no backup in this folder yet.</translation>
    </message>
    <message>
        <source>已保存。</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>还没有备份文件夹。请先选择另一个盘或U盘上的文件夹。</source>
        <translation>There is no backup folder yet. Choose a folder on another disk or a stick first.</translation>
    </message>
    <message>
        <source>备份工作库</source>
        <translation>Back up workspace</translation>
    </message>
    <message>
        <source>检查备份</source>
        <translation>Check a backup</translation>
    </message>
    <message>
        <source>{time}的备份完好：{cases}个案卷，{opinions}份审查意见，{entries}条审计记录，可以恢复。</source>
        <translation>The backup of {time} is sound: {cases} cases, {opinions} opinions, {entries} audit entries. It can be restored.</translation>
    </message>
    <message>
        <source>恢复{time}的备份（{cases}个案卷、{opinions}份审查意见）？此后的改动不在其中；现有的工作库另存在工作区文件夹里，不会丢。</source>
        <translation>Restore the backup of {time} ({cases} cases, {opinions} opinions)? Later changes are not in it; the present database is kept in the workspace folder and is not lost.</translation>
    </message>
    <message>
        <source>恢复备份</source>
        <translation>Restore backup</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>{title}…</source>
        <translation>{title}...</translation>
    </message>
    <message>
        <source>已停止。</source>
        <translation>Stopped.</translation>
    </message>
</context>
<context>
    <name>BatchPage</name>
    <message>
        <source>批量审查结果</source>
        <translation>Batch review results</translation>
    </message>
    <message>
        <source>批量审查</source>
        <translation>Batch review</translation>
    </message>
    <message>
        <source>一次审查一个文件夹中的案卷文件，或案卷表中的每一行。各案卷分别按当前台账审查，互不占用指标。</source>
        <translation>Reviews the case files of a folder, or each row of a case table, in one go. Each case is reviewed against the present ledger and takes no quota from the others.</translation>
    </message>
    <message>
        <source>案卷文件所在的文件夹</source>
        <translation>Folder with the case files</translation>
    </message>
    <message>
        <source>案卷表</source>
        <translation>Case table</translation>
    </message>
    <message>
        <source>选择案卷表</source>
        <translation>Choose a case table</translation>
    </message>
    <message>
        <source>审查意见草稿放到哪个文件夹</source>
        <translation>Folder for the draft opinions</translation>
    </message>
    <message>
        <source>同时生成审查意见草稿，放到文件夹…</source>
        <translation>Also make draft opinions, in folder...</translation>
    </message>
    <message>
        <source>同时生成审查意见草稿，放到“%s”</source>
        <translation>Also make draft opinions, in &quot;%s&quot;</translation>
    </message>
    <message numerus="yes">
        <source>批量审查已停止，已完成%n个案卷</source>
        <translation>
            <numerusform>Batch review stopped, %n case done</numerusform>
            <numerusform>Batch review stopped, %n cases done</numerusform>
        </translation>
    </message>
    <message>
        <source>批量审查完成，{failed}个案卷有问题</source>
        <translation>Batch review finished, {failed} with problems</translation>
    </message>
    <message>
        <source>未能审查</source>
        <translation>Not reviewed</translation>
    </message>
    <message>
        <source>汇总表</source>
        <translation>Summary table</translation>
    </message>
    <message>
        <source>保存汇总表</source>
        <translation>Save summary table</translation>
    </message>
    <message>
        <source>批量审查汇总.csv</source>
        <translation>batch-review-summary.csv</translation>
    </message>
    <message>
        <source>汇总表已保存到%s</source>
        <translation>Summary table saved to %s</translation>
    </message>
    <message>
        <source>批量审查正在进行，请等它结束或先停止</source>
        <translation>A batch review is running; wait until it ends, or stop it first</translation>
    </message>
    <message numerus="yes">
        <source>{source}：%n个案卷</source>
        <translation>
            <numerusform>{source}: %n case</numerusform>
            <numerusform>{source}: %n cases</numerusform>
        </translation>
    </message>
    <message>
        <source>案卷清单中所选</source>
        <translation>Selected in the case list</translation>
    </message>
    <message>
        <source>存为案卷</source>
        <translation>Keep as cases</translation>
    </message>
    <message numerus="yes">
        <source>已将%n个案卷存入清单</source>
        <translation>
            <numerusform>%n case put into the list</numerusform>
            <numerusform>%n cases put into the list</numerusform>
        </translation>
    </message>
    <message>
        <source>{count}个清单中已有（名称和代码相同），没有再存</source>
        <translation>{count} already in the list (same name and code), not kept again</translation>
    </message>
    <message>
        <source>{count}个不能用，原因见该行</source>
        <translation>{count} not usable, see the row for why</translation>
    </message>
</context>
<context>
    <name>BlockField</name>
    <message>
        <source>规划中的该板块</source>
        <translation>This block in the plan</translation>
    </message>
</context>
<context>
    <name>BrowseTab</name>
    <message>
        <source>输入词语筛选</source>
        <translation>Type words to filter</translation>
    </message>
    <message>
        <source>筛选%s</source>
        <translation>Filter %s</translation>
    </message>
    <message>
        <source>所选%s的详情</source>
        <translation>Details of the selected %s</translation>
    </message>
    <message>
        <source>共{all}条，显示{shown}条</source>
        <translation>{shown} of {all} shown</translation>
    </message>
</context>
<context>
    <name>CaseActs</name>
    <message numerus="yes">
        <source>已将%n个案卷设为“{status}”</source>
        <translation>
            <numerusform>%n case set to &quot;{status}&quot;</numerusform>
            <numerusform>%n cases set to &quot;{status}&quot;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已设定%n个案卷的日期</source>
        <translation>
            <numerusform>Dates set for %n case</numerusform>
            <numerusform>Dates set for %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已复制%n个案卷；副本不带项目代码和人工认定</source>
        <translation>
            <numerusform>%n case copied; copies carry no project code and no judgements</numerusform>
            <numerusform>%n cases copied; copies carry no project code and no judgements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已将%n个案卷移入回收站，按Ctrl+Z撤销</source>
        <translation>
            <numerusform>%n case moved to the recycle bin; Ctrl+Z to undo</numerusform>
            <numerusform>%n cases moved to the recycle bin; Ctrl+Z to undo</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}”等{count}个案卷在登记簿中有文件，未移动；可将其设为“作废”或“归档”</source>
        <translation>{count} cases, &quot;{name}&quot; among them, have documents in the register and were not moved; set them to &quot;Void&quot; or &quot;Archived&quot; instead</translation>
    </message>
    <message numerus="yes">
        <source>已从回收站恢复%n个案卷</source>
        <translation>
            <numerusform>%n case restored from the recycle bin</numerusform>
            <numerusform>%n cases restored from the recycle bin</numerusform>
        </translation>
    </message>
    <message>
        <source>案卷文件导出到哪个文件夹</source>
        <translation>Folder to export case files to</translation>
    </message>
    <message>
        <source>已导出{count}个案卷文件到{place}，附交接清单</source>
        <translation>{count} case files exported to {place}, with a handover list</translation>
    </message>
    <message>
        <source>交接包</source>
        <translation>Handover package</translation>
    </message>
    <message>
        <source>案卷交接{day}.zip</source>
        <translation>case-handover-{day}.zip</translation>
    </message>
    <message>
        <source>移交案卷</source>
        <translation>Hand over cases</translation>
    </message>
    <message>
        <source>已将{count}个案卷写入{place}</source>
        <translation>{count} cases written to {place}</translation>
    </message>
    <message>
        <source>Excel工作簿</source>
        <translation>Excel workbook</translation>
    </message>
    <message>
        <source>CSV表格</source>
        <translation>CSV table</translation>
    </message>
    <message>
        <source>导出案卷清单</source>
        <translation>Export case list</translation>
    </message>
    <message>
        <source>案卷清单</source>
        <translation>Case list</translation>
    </message>
    <message>
        <source>已导出到{place}</source>
        <translation>Exported to {place}</translation>
    </message>
    <message>
        <source>已停止；已写出的文件是完整的</source>
        <translation>Stopped; the files already written are complete</translation>
    </message>
</context>
<context>
    <name>CaseDatesDialog</name>
    <message>
        <source>收件日期和办理期限</source>
        <translation>Received and due dates</translation>
    </message>
    <message>
        <source>收件日期</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>办理期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>{name}“{text}”不是日期，请写成2026-01-31的形式，或留空。</source>
        <translation>{name}: &quot;{text}&quot; is not a date; write it like 2026-01-31, or leave it empty.</translation>
    </message>
    <message>
        <source>办理期限早于收件日期，请改正其中一个。</source>
        <translation>The due date is before the received date; correct one of them.</translation>
    </message>
    <message numerus="yes">
        <source>用于所选的%n个案卷；收件日期留空表示未定。</source>
        <translation>
            <numerusform>For %n selected case; an empty date received means not known.</numerusform>
            <numerusform>For the %n selected cases; an empty date received means not known.</numerusform>
        </translation>
    </message>
    <message>
        <source>办理期限留空，就按本单位的时限和工作日历推算；填了日期，以填的为准。补正期间停表，期限顺延。</source>
        <translation>An empty due date is reckoned from the office&apos;s limits and calendar; a date entered here goes before it. The clock stops during corrections, and the date moves on.</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>案卷清单</source>
        <translation>Case list</translation>
    </message>
    <message>
        <source>还没有案卷。
新建一个案卷，导入案卷文件，或打开示例工作区看看。</source>
        <translation>No cases yet.
Start a new case, import a case file, or open the example workspace to look around.</translation>
    </message>
    <message numerus="yes">
        <source>共%n个案卷</source>
        <translation>
            <numerusform>%n case in all</numerusform>
            <numerusform>%n cases in all</numerusform>
        </translation>
    </message>
    <message>
        <source>案卷</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>新建案卷</source>
        <translation>New case</translation>
    </message>
    <message>
        <source>导入案卷文件…</source>
        <translation>Import case file...</translation>
    </message>
    <message>
        <source>打开示例工作区</source>
        <translation>Open example workspace</translation>
    </message>
    <message>
        <source>在另一个窗口打开示例：虚构案卷和演示图层，不影响本工作区</source>
        <translation>Open the example in another window: fictional cases and demonstration layers; this workspace is not touched</translation>
    </message>
    <message>
        <source>搜索案卷</source>
        <translation>Search cases</translation>
    </message>
    <message>
        <source>打开所选案卷</source>
        <translation>Open the selected case</translation>
    </message>
    <message>
        <source>撤销移入回收站</source>
        <translation>Undo move to recycle bin</translation>
    </message>
    <message>
        <source>把刚移入回收站的案卷恢复（Ctrl+Z）</source>
        <translation>Restore the case just moved to the recycle bin (Ctrl+Z)</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>停止导出</source>
        <translation>Stop exporting</translation>
    </message>
    <message>
        <source>列…</source>
        <translation>Columns...</translation>
    </message>
    <message>
        <source>选择显示哪些列</source>
        <translation>Choose the columns to show</translation>
    </message>
    <message>
        <source>清除条件</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>清除搜索和筛选条件</source>
        <translation>Clear search and filters</translation>
    </message>
    <message>
        <source>没有找到符合条件的案卷。
可以清除条件，或选择“全部”。</source>
        <translation>No case meets these conditions.
Clear the filters, or choose &quot;All&quot;.</translation>
    </message>
    <message>
        <source>这里没有案卷。</source>
        <translation>No cases here.</translation>
    </message>
    <message numerus="yes">
        <source>，已选%n个</source>
        <translation>
            <numerusform>, %n selected</numerusform>
            <numerusform>, %n selected</numerusform>
        </translation>
    </message>
    <message>
        <source>正在写出 {done}/{count}</source>
        <translation>Writing {done}/{count}</translation>
    </message>
    <message>
        <source>打开(&amp;O)</source>
        <translation>&amp;Open</translation>
    </message>
    <message>
        <source>设置状态(&amp;S)</source>
        <translation>Set &amp;status</translation>
    </message>
    <message>
        <source>从回收站恢复(&amp;D)</source>
        <translation>Un&amp;delete</translation>
    </message>
    <message>
        <source>按名称、拼音首字母、代码、申请单位或地点搜索</source>
        <translation>Search by name, pinyin initials, code, applicant or place</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>第一个案卷：五分钟走一遍</source>
        <translation>First case: a walk of five minutes</translation>
    </message>
    <message>
        <source>用虚构的示例，从打开案卷到签发、查验（Shift+F1）</source>
        <translation>With the fictional example, from opening a case to issuing and verifying (Shift+F1)</translation>
    </message>
</context>
<context>
    <name>CaseSession</name>
    <message>
        <source>清除用地范围</source>
        <translation>Clear site</translation>
    </message>
    <message>
        <source>用地范围改动</source>
        <translation>Site change</translation>
    </message>
    <message>
        <source>规则{rule}的人工认定</source>
        <translation>Judgement on rule {rule}</translation>
    </message>
    <message>
        <source>撤回规则{rule}的人工认定</source>
        <translation>Withdraw judgement on rule {rule}</translation>
    </message>
</context>
<context>
    <name>CaseSteps</name>
    <message>
        <source>受理</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>通知补正</source>
        <translation>Ask for corrections</translation>
    </message>
    <message>
        <source>补正完成</source>
        <translation>Corrections received</translation>
    </message>
    <message>
        <source>开始初审</source>
        <translation>Begin first review</translation>
    </message>
    <message>
        <source>提交复核</source>
        <translation>Submit for second review</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>退回初审</source>
        <translation>Return to first review</translation>
    </message>
    <message>
        <source>复核通过</source>
        <translation>Pass second review</translation>
    </message>
    <message>
        <source>撤回复核</source>
        <translation>Recall second review</translation>
    </message>
    <message>
        <source>退回复核</source>
        <translation>Return to second review</translation>
    </message>
    <message>
        <source>归档</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
</context>
<context>
    <name>CaseStepsMenu</name>
    <message>
        <source>办理(&amp;G)</source>
        <translation>&amp;Take on</translation>
    </message>
    <message>
        <source>办理案卷的下一步</source>
        <translation>Take the next step of the case</translation>
    </message>
    <message>
        <source>现在没有您能办的步骤</source>
        <translation>There is no step you can take now</translation>
    </message>
    <message>
        <source>{step}：为什么？理由写入办理过程和审计日志。</source>
        <translation>{step}: why? The reason goes into the case history and the audit log.</translation>
    </message>
    <message>
        <source>连续办理：{steps}(&amp;L)</source>
        <translation>A&amp;ll in turn: {steps}</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>涉及矿业权</source>
        <translation>Involves a mining right</translation>
    </message>
    <message>
        <source>飞地经济项目</source>
        <translation>Enclave-economy project</translation>
    </message>
</context>
<context>
    <name>Cases</name>
    <message>
        <source>草稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>补正</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>初审</source>
        <translation>First review</translation>
    </message>
    <message>
        <source>复核</source>
        <translation>Second review</translation>
    </message>
    <message>
        <source>签发</source>
        <translation>Sign-off</translation>
    </message>
    <message>
        <source>归档</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>符合</source>
        <translation>Conforms</translation>
    </message>
    <message>
        <source>有条件符合</source>
        <translation>Conforms with conditions</translation>
    </message>
    <message>
        <source>需进一步核实</source>
        <translation>Needs verification</translation>
    </message>
    <message>
        <source>不符合</source>
        <translation>Does not conform</translation>
    </message>
    <message>
        <source>（未命名）</source>
        <translation>(unnamed)</translation>
    </message>
    <message>
        <source>尚未审查</source>
        <translation>Not yet reviewed</translation>
    </message>
    <message>
        <source>■ {day} 超期{days}天</source>
        <translation>■ {day} {days} d overdue</translation>
    </message>
    <message>
        <source>▲ {day} 今天到期</source>
        <translation>▲ {day} due today</translation>
    </message>
    <message>
        <source>▲ {day} 剩{days}天</source>
        <translation>▲ {day} {days} d left</translation>
    </message>
    <message>
        <source>○ {day} 剩{days}天</source>
        <translation>○ {day} {days} d left</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>项目名称</source>
        <translation>Project name</translation>
    </message>
    <message>
        <source>最近结论</source>
        <translation>Last verdict</translation>
    </message>
    <message>
        <source>所在地</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>申请单位</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>项目代码</source>
        <translation>Project code</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>收件日期</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>最近修改</source>
        <translation>Last change</translation>
    </message>
    <message>
        <source>待办</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>超期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>近7日改动</source>
        <translation>Changed in last 7 days</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>回收站</source>
        <translation>Recycle bin</translation>
    </message>
    <message>
        <source>全部状态</source>
        <translation>All statuses</translation>
    </message>
    <message>
        <source>全部结论</source>
        <translation>All verdicts</translation>
    </message>
    <message>
        <source>全部县</source>
        <translation>All counties</translation>
    </message>
    <message>
        <source>全部类型</source>
        <translation>All types</translation>
    </message>
    <message>
        <source>‖ 停表 剩{days}天</source>
        <translation>‖ stopped, {days} d left</translation>
    </message>
    <message>
        <source>‖ 停表</source>
        <translation>‖ stopped</translation>
    </message>
    <message>
        <source>{due} 本步</source>
        <translation>{due} (step)</translation>
    </message>
    <message>
        <source>补正期间停表，补正完成后接着计。</source>
        <translation>The clock stands still during corrections and goes on afterwards.</translation>
    </message>
    <message>
        <source>办理期限{day}，{left}</source>
        <translation>Case due {day}, {left}</translation>
    </message>
    <message>
        <source>本步期限{day}，{left}</source>
        <translation>Step due {day}, {left}</translation>
    </message>
    <message>
        <source>超期{count}个工作日</source>
        <translation>{count} working days overdue</translation>
    </message>
    <message>
        <source>还剩{count}个工作日</source>
        <translation>{count} working days left</translation>
    </message>
    <message>
        <source>{years}年还没有节假日安排，按周一至周五计；可在“时限和工作日历”中导入。</source>
        <translation>No holidays are known for {years} yet; days are counted Monday to Friday. Import them in &quot;Time limits and calendar&quot;.</translation>
    </message>
    <message>
        <source>期限（工作日）</source>
        <translation>Due (working days)</translation>
    </message>
    <message>
        <source>3个工作日内</source>
        <translation>Within 3 working days</translation>
    </message>
</context>
<context>
    <name>CatalogueDialog</name>
    <message>
        <source>导入目录</source>
        <translation>Import catalogue</translation>
    </message>
    <message>
        <source>完整（含所问类别的全部条目）</source>
        <translation>Complete (every entry of the classes in question)</translation>
    </message>
    <message>
        <source>只是部分</source>
        <translation>Only a part</translation>
    </message>
    <message>
        <source>如 2024-02-01；程序已知的版本可不填</source>
        <translation>Such as 2024-02-01; may be left empty for editions the program knows</translation>
    </message>
    <message>
        <source>文件从哪里来，不填则记文件名</source>
        <translation>Where the file came from; if empty, the file name is recorded</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>目录</source>
        <translation>Catalogues</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Edition</translation>
    </message>
    <message>
        <source>施行日期</source>
        <translation>In force from</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>文件范围</source>
        <translation>Extent of file</translation>
    </message>
    <message>
        <source>只有声明为完整的版本才能判定“未列入”；请如实声明。</source>
        <translation>Only a complete edition can show that something is &quot;not listed&quot;; declare it truthfully.</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>请选择是哪一部目录。</source>
        <translation>Choose which catalogue this is.</translation>
    </message>
    <message>
        <source>请填写目录的版本，如 2024年本。</source>
        <translation>Enter the edition of the catalogue, such as 2024年本.</translation>
    </message>
    <message>
        <source>请声明文件是完整的，还是只是部分。</source>
        <translation>Declare whether the file is complete or only a part.</translation>
    </message>
    <message>
        <source>施行日期“%s”写法不对，请写成 2024-02-01。</source>
        <translation>In force from: &quot;%s&quot; is not a date; write it like 2024-02-01.</translation>
    </message>
    <message>
        <source>程序不知道“%s”何时施行，请填写施行日期，或从清单中选择版本。</source>
        <translation>The program does not know when &quot;%s&quot; came into force; enter the date, or choose the edition from the list.</translation>
    </message>
</context>
<context>
    <name>CataloguesPage</name>
    <message>
        <source>导入目录…</source>
        <translation>Import catalogue...</translation>
    </message>
    <message>
        <source>从CSV或XLSX文件导入一个版本</source>
        <translation>Import an edition from a CSV or XLSX file</translation>
    </message>
    <message>
        <source>移除所选版本</source>
        <translation>Remove selected edition</translation>
    </message>
    <message>
        <source>已导入的目录</source>
        <translation>Imported catalogues</translation>
    </message>
    <message>
        <source>可能与本案卷相关的条目</source>
        <translation>Entries that may concern this case</translation>
    </message>
    <message>
        <source>规划引用的两部目录不随程序附带，由使用单位按公布的文本导入。审查按审查日期施行的版本判定，没有版本的，结果为“无法判定”。</source>
        <translation>The two catalogues the plan refers to do not come with the program; the office imports them from the published text. A review uses the edition in force on its date; without one the outcome is &quot;Undetermined&quot;.</translation>
    </message>
    <message>
        <source>目录</source>
        <translation>Catalogues</translation>
    </message>
    <message numerus="yes">
        <source>已导入%n个版本</source>
        <translation>
            <numerusform>%n edition imported</numerusform>
            <numerusform>%n editions imported</numerusform>
        </translation>
    </message>
    <message>
        <source>尚未导入任何目录</source>
        <translation>No catalogue imported yet</translation>
    </message>
    <message>
        <source>打开案卷并完成审查后，这里列出可能相关的条目。</source>
        <translation>Open a case and review it; entries that may concern it are then listed here.</translation>
    </message>
    <message numerus="yes">
        <source>提出%n条，仅供参考，由审查人员在相应规则下认定。</source>
        <translation>
            <numerusform>%n entry suggested, for reference only; the reviewer judges under the rule concerned.</numerusform>
            <numerusform>%n entries suggested, for reference only; the reviewer judges under the rule concerned.</numerusform>
        </translation>
    </message>
    <message>
        <source>没有审查日期施行的已导入版本：%s。</source>
        <translation>No imported edition was in force on the review date: %s.</translation>
    </message>
    <message>
        <source>目录表</source>
        <translation>Catalogue table</translation>
    </message>
    <message>
        <source>所有文件</source>
        <translation>All files</translation>
    </message>
    <message>
        <source>导入目录</source>
        <translation>Import catalogue</translation>
    </message>
    <message>
        <source>，替换了先前导入的同一版本</source>
        <translation>, replacing the same edition imported earlier</translation>
    </message>
    <message>
        <source>已导入《%s》</source>
        <translation>《%s》 imported</translation>
    </message>
    <message>
        <source>未使用%s，请核对是否遗漏。</source>
        <translation>Not used: %s; check that nothing was missed.</translation>
    </message>
    <message>
        <source>移除%s？今后的审查将不再使用它，已签发的审查意见不受影响。</source>
        <translation>Remove %s? Later reviews will not use it; opinions already issued are not affected.</translation>
    </message>
    <message>
        <source>移除目录</source>
        <translation>Remove catalogue</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>表</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>{name}：看表或看图</source>
        <translation>{name}: show as table or chart</translation>
    </message>
    <message>
        <source>导出…</source>
        <translation>Export...</translation>
    </message>
    <message>
        <source>{name}：导出为PNG、SVG或CSV</source>
        <translation>{name}: export as PNG, SVG or CSV</translation>
    </message>
    <message>
        <source>图</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>PNG图片</source>
        <translation>PNG image</translation>
    </message>
    <message>
        <source>SVG图形</source>
        <translation>SVG drawing</translation>
    </message>
    <message>
        <source>CSV表格</source>
        <translation>CSV table</translation>
    </message>
    <message>
        <source>导出图表</source>
        <translation>Export chart</translation>
    </message>
    <message>
        <source>不能导出为“{suffix}”，请把扩展名改为png、svg或csv</source>
        <translation>Cannot export as &quot;{suffix}&quot;; change the file extension to png, svg or csv</translation>
    </message>
    <message>
        <source>已导出到{place}</source>
        <translation>Exported to {place}</translation>
    </message>
</context>
<context>
    <name>ChecksField</name>
    <message>
        <source>输入文字筛选</source>
        <translation>Type to filter</translation>
    </message>
    <message>
        <source>筛选%s</source>
        <translation>Filter %s</translation>
    </message>
</context>
<context>
    <name>ChoiceCard</name>
    <message>
        <source>{number}&#x3000;{writer}（现用）</source>
        <translation>{number}  {writer} (in use)</translation>
    </message>
    <message>
        <source>{number}&#x3000;{writer}</source>
        <translation>{number}  {writer}</translation>
    </message>
</context>
<context>
    <name>ChooseDialog</name>
    <message>
        <source>选择文件</source>
        <translation>Choose file</translation>
    </message>
    <message>
        <source>拖入的文件</source>
        <translation>Dropped files</translation>
    </message>
    <message>
        <source>一次只能打开一个文件，请选择其中一个。</source>
        <translation>Only one file can be opened at a time; choose one of them.</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>核对校验码</source>
        <translation>Check a check code</translation>
    </message>
    <message>
        <source>输入纸质件上的12位校验码（空格、横线、大小写、全角均可），或用扫描枪扫二维码；也可打开照片、扫描件或PDF。</source>
        <translation>Enter the 12-character check code of the paper copy (spaces, hyphens, case and full-width letters do not matter), or scan its QR code; a photo, scan or PDF can be opened too.</translation>
    </message>
    <message>
        <source>校验码或二维码内容</source>
        <translation>Check code or QR content</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>核对所输入的校验码（回车）</source>
        <translation>Check the code entered (Enter)</translation>
    </message>
    <message>
        <source>打开图片或PDF…</source>
        <translation>Open image or PDF...</translation>
    </message>
    <message>
        <source>从文件读取二维码</source>
        <translation>Read the QR code from a file</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>关闭核对窗口</source>
        <translation>Close this dialog</translation>
    </message>
    <message>
        <source>核对结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>图片或PDF</source>
        <translation>Image or PDF</translation>
    </message>
    <message>
        <source>所有文件</source>
        <translation>All files</translation>
    </message>
    <message>
        <source>打开图片或PDF</source>
        <translation>Open image or PDF</translation>
    </message>
    <message>
        <source>正在核对…</source>
        <translation>Comparing...</translation>
    </message>
    <message>
        <source>无法核对</source>
        <translation>Cannot be compared</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>命令面板</source>
        <translation>Command palette</translation>
    </message>
    <message>
        <source>查找命令、页面、设置或案卷</source>
        <translation>Find a command, page, setting or case</translation>
    </message>
    <message>
        <source>输入名称、代码或拼音首字母，如 签发、qf、2026-140902</source>
        <translation>Type a name, a code or pinyin initials, such as issue, qf, 2026-140902</translation>
    </message>
    <message>
        <source>找到的命令和案卷</source>
        <translation>Commands and cases found</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>现在不能用</source>
        <translation>Not available now</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>请先打开或新建一个案卷</source>
        <translation>Open or start a case first</translation>
    </message>
    <message>
        <source>未命名案卷</source>
        <translation>Unnamed case</translation>
    </message>
    <message>
        <source>最近的文件</source>
        <translation>Recent files</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>窗口已锁定</source>
        <translation>Window locked</translation>
    </message>
</context>
<context>
    <name>CrsBox</name>
    <message>
        <source>从清单中选择，或输入代码，如EPSG:4528</source>
        <translation>Choose from the list or type a code, such as EPSG:4528</translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message>
        <source>新增建设用地与规划指标（表2-1、各板块可拓展面积）</source>
        <translation>New construction land against quota</translation>
    </message>
    <message>
        <source>各月审查结论（每案当月最后一次）</source>
        <translation>Verdicts by month</translation>
    </message>
    <message>
        <source>触及的控制线和图层（每案最近一次审查）</source>
        <translation>Control lines and layers met</translation>
    </message>
    <message>
        <source>各环节停留时间（中位数）</source>
        <translation>Time in each stage (median)</translation>
    </message>
    <message>
        <source>各县级板块已占新增建设用地</source>
        <translation>Land taken, by county board</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>已占（公顷）</source>
        <translation>Taken (ha)</translation>
    </message>
    <message>
        <source>上限（公顷）</source>
        <translation>Limit (ha)</translation>
    </message>
    <message>
        <source>图层</source>
        <translation>Layers</translation>
    </message>
    <message>
        <source>案卷数</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>压占面积（公顷）</source>
        <translation>Overlap (ha)</translation>
    </message>
    <message>
        <source>环节</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>天数（中位数）</source>
        <translation>Days (median)</translation>
    </message>
    <message>
        <source>次数</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>板块</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>意见份数</source>
        <translation>Opinions</translation>
    </message>
    <message>
        <source>签发审查意见后，这里显示已占指标与规划上限。</source>
        <translation>Once opinions are issued, quota taken is shown here against the plan&apos;s limits.</translation>
    </message>
    <message>
        <source>这段时间没有审查记录。审查案卷后，这里按月显示结论。</source>
        <translation>No reviews in this period. Once cases are reviewed, verdicts are shown here by month.</translation>
    </message>
    <message>
        <source>没有触及控制线的案卷。导入图层、审查案卷后，这里按图层统计。</source>
        <translation>No case meets a control line. Import layers and review cases to see counts by layer here.</translation>
    </message>
    <message>
        <source>这段时间没有案卷改变状态。设置状态后，这里显示各环节用了多久。</source>
        <translation>No case changed status in this period. Once statuses are set, the time spent in each stage is shown here.</translation>
    </message>
    <message>
        <source>这段时间没有签发审查意见。签发后，这里按板块显示占用的用地。</source>
        <translation>No opinion was issued in this period. Once issued, the land taken is shown here by county board.</translation>
    </message>
    <message>
        <source>{value:.0f}案，{more:,.2f}公顷</source>
        <translation>cases: {value:.0f}, {more:,.2f} ha</translation>
    </message>
    <message>
        <source>{value:.1f}天（{more:.0f}次）</source>
        <translation>{value:.1f} d (n = {more:.0f})</translation>
    </message>
    <message>
        <source>{value:,.2f}公顷（{more:.0f}份）</source>
        <translation>{value:,.2f} ha (n = {more:.0f})</translation>
    </message>
    <message>
        <source>月份</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>共{count:.0f}案</source>
        <translation>cases: {count:.0f}</translation>
    </message>
    <message>
        <source>{value:,.2f}公顷</source>
        <translation>{value:,.2f} ha</translation>
    </message>
    <message>
        <source>{value:,.2f} / {limit:,.2f}公顷（{share:.1%}）</source>
        <translation>{value:,.2f} / {limit:,.2f} ha ({share:.1%})</translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message>
        <source>自2026-01-01</source>
        <translation>From 2026-01-01</translation>
    </message>
    <message>
        <source>统计期自</source>
        <translation>Period from</translation>
    </message>
    <message>
        <source>至2026-12-31</source>
        <translation>To 2026-12-31</translation>
    </message>
    <message>
        <source>统计期至</source>
        <translation>Period to</translation>
    </message>
    <message>
        <source>统计哪个县</source>
        <translation>County to count</translation>
    </message>
    <message>
        <source>全部县</source>
        <translation>All counties</translation>
    </message>
    <message>
        <source>图表</source>
        <translation>Charts</translation>
    </message>
    <message>
        <source>统计</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>指标按本机签发且有效的审查意见累计，不随统计期变化；其余按统计期和县。</source>
        <translation>Quotas add up the valid opinions issued on this machine, whatever the period; the rest follows period and county.</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>“{text}”不是日期，请写成2026-01-31的形式，或留空。</source>
        <translation>&quot;{text}&quot; is not a date; write it like 2026-01-31, or leave it empty.</translation>
    </message>
    <message>
        <source>截止日期早于起始日期，请改正其中一个。</source>
        <translation>The end date is before the start date; correct one of them.</translation>
    </message>
</context>
<context>
    <name>DefectTable</name>
    <message>
        <source>问题和修复</source>
        <translation>Problems and repairs</translation>
    </message>
    <message numerus="yes">
        <source>，列前%n条</source>
        <translation>
            <numerusform>, first %n listed</numerusform>
            <numerusform>, first %n listed</numerusform>
        </translation>
    </message>
    <message>
        <source>问题和修复（{count}{more}）</source>
        <translation>Problems and repairs ({count}{more})</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Empty</name>
    <message>
        <source>“{title}”在另一个窗口中</source>
        <translation>&quot;{title}&quot; is in another window</translation>
    </message>
    <message>
        <source>收回到这里</source>
        <translation>Bring back here</translation>
    </message>
    <message>
        <source>把“{title}”收回到这里</source>
        <translation>Bring &quot;{title}&quot; back here</translation>
    </message>
</context>
<context>
    <name>EncryptDialog</name>
    <message>
        <source>加密的是工作库本身：案卷、认定、审查意见及其PDF、台账、账户和日志，今后的备份也随之加密。导入的图层、证据材料和照片是另存的文件，不在其内，需要时请放在加密的磁盘上。忘记口令无法恢复；以前未加密的备份请另行处理。</source>
        <translation>What is encrypted is the workspace&apos;s database: cases, judgements, opinions and their PDFs, ledger, accounts and log, and backups from now on. Imported layers, evidence and photographs are files of their own and are not; put them on an encrypted disk where needed. A forgotten pass phrase cannot be recovered; deal with earlier plain backups yourself.</translation>
    </message>
    <message>
        <source>本机没有加密组件（sqlcipher3），请换用带该组件的安装包。</source>
        <translation>This machine has no encryption (sqlcipher3). Use an installation that brings it.</translation>
    </message>
    <message>
        <source>加密工作库</source>
        <translation>Encrypt workspace</translation>
    </message>
    <message>
        <source>加密</source>
        <translation>Encrypt</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>导出用地范围</source>
        <translation>Export site</translation>
    </message>
    <message>
        <source>按格式：TXT、DXF用所在投影带，其余用经纬度</source>
        <translation>As usual for the format</translation>
    </message>
    <message>
        <source>坐标系</source>
        <translation>Coordinate system</translation>
    </message>
    <message>
        <source>导出什么</source>
        <translation>What to export</translation>
    </message>
    <message>
        <source>格式</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>压占部分按触及的条目分图形导出；剩余可用部分为扣除禁止范围后的用地。同名文件整套替换或原样保留。</source>
        <translation>Overlaps are exported as one figure per rule triggered; the remainder is the site without prohibited ground. A set of files of the same name is replaced as a whole or left untouched.</translation>
    </message>
    <message>
        <source>选择位置并导出…</source>
        <translation>Choose place and export...</translation>
    </message>
    <message>
        <source>案卷</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>导出为%s</source>
        <translation>Export as %s</translation>
    </message>
    <message>
        <source>“%s”已经存在，要替换它吗？</source>
        <translation>&quot;%s&quot; exists already. Replace it?</translation>
    </message>
    <message>
        <source>替换文件</source>
        <translation>Replace file</translation>
    </message>
    <message>
        <source>替换</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>没有%s，未写出文件。</source>
        <translation>No %s; nothing was written.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>北</source>
        <translation>N</translation>
    </message>
    <message>
        <source>东北</source>
        <translation>NE</translation>
    </message>
    <message>
        <source>东</source>
        <translation>E</translation>
    </message>
    <message>
        <source>东南</source>
        <translation>SE</translation>
    </message>
    <message>
        <source>南</source>
        <translation>S</translation>
    </message>
    <message>
        <source>西南</source>
        <translation>SW</translation>
    </message>
    <message>
        <source>西</source>
        <translation>W</translation>
    </message>
    <message>
        <source>西北</source>
        <translation>NW</translation>
    </message>
    <message>
        <source>正式成果</source>
        <translation>Official</translation>
    </message>
    <message>
        <source>矢量化</source>
        <translation>Digitised</translation>
    </message>
    <message>
        <source>示意</source>
        <translation>Schematic</translation>
    </message>
    <message>
        <source>请先打开或新建一个案卷，再添加照片、记事或轨迹。</source>
        <translation>Open or start a case first, then add photos, notes or tracks.</translation>
    </message>
    <message>
        <source>“{folder}”中没有照片文件，请选择相机或手机存照片的文件夹。</source>
        <translation>&quot;{folder}&quot; has no photo files; choose the folder where the camera or phone keeps its photos.</translation>
    </message>
    <message>
        <source>正在添加{count}张照片…</source>
        <translation>Adding {count} photos...</translation>
    </message>
    <message>
        <source>已添加{count}张照片</source>
        <translation>{count} photos added</translation>
    </message>
    <message>
        <source>请先在清单中选一张照片。</source>
        <translation>Select a photo in the list first.</translation>
    </message>
    <message>
        <source>还没有定位，不能标在这里；请等接收机定位，或用“标在图中央”。</source>
        <translation>No position yet, so nothing can be pinned here; wait for the receiver, or use &quot;Pin to map centre&quot;.</translation>
    </message>
    <message>
        <source>已人工标定“{name}”</source>
        <translation>&quot;{name}&quot; pinned by hand</translation>
    </message>
    <message>
        <source>请先在“轨迹”页选一条轨迹。</source>
        <translation>Select a track on the &quot;Tracks&quot; page first.</translation>
    </message>
    <message>
        <source>已导出{count}张照片</source>
        <translation>{count} photos exported</translation>
    </message>
    <message>
        <source>已保存在当前定位</source>
        <translation>Saved at the present position</translation>
    </message>
    <message>
        <source>没有定位，已保存在图中央</source>
        <translation>No position; saved at the map centre</translation>
    </message>
    <message>
        <source>还没有定位，不能打点；请到开阔处等接收机定位。</source>
        <translation>No position yet, so no point can be marked; wait for the receiver in the open.</translation>
    </message>
    <message>
        <source>已打一点</source>
        <translation>Point marked</translation>
    </message>
    <message>
        <source>长{length}</source>
        <translation>Length {length}</translation>
    </message>
    <message>
        <source>&#x3000;围成面积{area}</source>
        <translation>&#x3000;encloses {area}</translation>
    </message>
    <message>
        <source>请先在清单中选一条轨迹。</source>
        <translation>Select a track in the list first.</translation>
    </message>
    <message>
        <source>已作为用地范围；它是走出来的，案卷中一直注明。可以撤销。</source>
        <translation>Used as the site; the case keeps noting that it was walked. This can be undone.</translation>
    </message>
    <message>
        <source>已导入{count}条轨迹</source>
        <translation>{count} tracks imported</translation>
    </message>
    <message>
        <source>已导出到“{path}”</source>
        <translation>Exported to &quot;{path}&quot;</translation>
    </message>
    <message>
        <source>请先选择端口或文件：插好接收机后点“刷新端口”，或点“回放文件”。</source>
        <translation>Choose a port or file first: plug the receiver in and press &quot;Refresh ports&quot;, or press &quot;Replay file&quot;.</translation>
    </message>
    <message>
        <source>正在连接“{place}”…</source>
        <translation>Connecting to &quot;{place}&quot;...</translation>
    </message>
    <message>
        <source>文件已回放完。</source>
        <translation>The file has been replayed to its end.</translation>
    </message>
    <message>
        <source>已连接，但接收机一直没有发来定位语句；请核对波特率和端口，确认接收机已开机并输出NMEA。</source>
        <translation>Connected, but the receiver has not sent a position yet; check baud rate and port, and that the receiver is on and sends NMEA.</translation>
    </message>
    <message>
        <source>未连接接收机</source>
        <translation>No receiver connected</translation>
    </message>
    <message>
        <source>在“接收机”页选择端口后连接；没有接收机也可以加照片、写记事。</source>
        <translation>Choose a port on the &quot;Receiver&quot; page and connect; photos and notes can be added without one.</translation>
    </message>
    <message>
        <source>没有定位</source>
        <translation>No position</translation>
    </message>
    <message>
        <source>已定位</source>
        <translation>Position known</translation>
    </message>
    <message>
        <source>：</source>
        <translation>: </translation>
    </message>
    <message>
        <source>没有定位：接收机在线，但收到的卫星不够。请到开阔处，天线朝天，等一两分钟。</source>
        <translation>No position: the receiver is on line but sees too few satellites. Go into the open, point the antenna at the sky and wait a minute or two.</translation>
    </message>
    <message>
        <source>定位方式不详</source>
        <translation>kind of fix not known</translation>
    </message>
    <message>
        <source>不是卫星实测，不能作为依据</source>
        <translation>not measured by satellite, no evidence</translation>
    </message>
    <message>
        <source>误差不详</source>
        <translation>uncertainty not known</translation>
    </message>
    <message>
        <source>误差±{metres:.1f}米</source>
        <translation>uncertainty ±{metres:.1f} m</translation>
    </message>
    <message>
        <source>{count}颗卫星</source>
        <translation>{count} satellites</translation>
    </message>
    <message>
        <source>HDOP {hdop:.1f}</source>
        <translation>HDOP {hdop:.1f}</translation>
    </message>
    <message>
        <source>二维定位</source>
        <translation>2D fix</translation>
    </message>
    <message>
        <source>本案卷没有用地范围</source>
        <translation>This case has no site</translation>
    </message>
    <message>
        <source>在用地范围内，离边界{distance}</source>
        <translation>Inside the site, {distance} from its boundary</translation>
    </message>
    <message>
        <source>在用地范围外，离边界{distance}</source>
        <translation>Outside the site, {distance} from its boundary</translation>
    </message>
    <message>
        <source>离用地边界{distance}；接收机没有报误差，不能判定内外</source>
        <translation>{distance} from the site&apos;s boundary; the receiver reports no uncertainty, so inside or outside cannot be told</translation>
    </message>
    <message>
        <source>离用地边界{distance}，在误差之内，不能判定内外</source>
        <translation>{distance} from the site&apos;s boundary, within the uncertainty: inside or outside cannot be told</translation>
    </message>
    <message>
        <source>在其中，离边线{distance}（{authority}）</source>
        <translation>Inside it, {distance} from its edge ({authority})</translation>
    </message>
    <message>
        <source>接收机没有报误差，不能判定；离边线{distance}（{authority}）</source>
        <translation>Undetermined, as the receiver reports no uncertainty; {distance} from the edge ({authority})</translation>
    </message>
    <message>
        <source>在此精度下不能判定：离边线{distance}，误差合计{margin:.1f}米（{authority}）</source>
        <translation>Undetermined at this precision: {distance} from the edge, combined uncertainty {margin:.1f} m ({authority})</translation>
    </message>
    <message>
        <source>{point}方 {bearing:.0f}°，{distance}</source>
        <translation>{point} {bearing:.0f}°, {distance}</translation>
    </message>
    <message>
        <source>，直走</source>
        <translation>, straight on</translation>
    </message>
    <message>
        <source>，向右{angle:.0f}°</source>
        <translation>, {angle:.0f}° to the right</translation>
    </message>
    <message>
        <source>，向左{angle:.0f}°</source>
        <translation>, {angle:.0f}° to the left</translation>
    </message>
    <message>
        <source>没有拍摄时间</source>
        <translation>no time of taking</translation>
    </message>
    <message>
        <source>{taken}&#x3000;位置：{pinned}</source>
        <translation>{taken}&#x3000;position: {pinned}</translation>
    </message>
    <message>
        <source>朝{point}（{bearing:.0f}°）</source>
        <translation>facing {point} ({bearing:.0f}°)</translation>
    </message>
    <message>
        <source>在用地范围内</source>
        <translation>inside the site</translation>
    </message>
    <message>
        <source>离用地{distance}</source>
        <translation>{distance} from the site</translation>
    </message>
    <message>
        <source>相机时钟改正{seconds}秒</source>
        <translation>camera clock corrected by {seconds} s</translation>
    </message>
    <message>
        <source>注意：{words}</source>
        <translation>Note: {words}</translation>
    </message>
    <message>
        <source>记录中或未正常结束</source>
        <translation>recording, or not ended properly</translation>
    </message>
    <message>
        <source>已结束</source>
        <translation>ended</translation>
    </message>
    <message>
        <source>{name}
{points}个点&#x3000;{state}</source>
        <translation>{name}
{points} points&#x3000;{state}</translation>
    </message>
</context>
<context>
    <name>FieldKeeper</name>
    <message>
        <source>添加照片…</source>
        <translation>Add photos...</translation>
    </message>
    <message>
        <source>添加照片文件</source>
        <translation>Add photo files</translation>
    </message>
    <message>
        <source>取自文件夹…</source>
        <translation>From folder...</translation>
    </message>
    <message>
        <source>添加一个文件夹中的照片</source>
        <translation>Add the photos of a folder</translation>
    </message>
    <message>
        <source>标在我这里</source>
        <translation>Pin to my position</translation>
    </message>
    <message>
        <source>把照片标定在当前定位</source>
        <translation>Pin the photo to the present position</translation>
    </message>
    <message>
        <source>标在图中央</source>
        <translation>Pin to map centre</translation>
    </message>
    <message>
        <source>把照片标定在地图中央；先把该处移到图中央</source>
        <translation>Pin the photo to the map centre; move the place to the centre first</translation>
    </message>
    <message>
        <source>按轨迹定位</source>
        <translation>Place by track</translation>
    </message>
    <message>
        <source>按拍摄时间从选中的轨迹取位置</source>
        <translation>Take the position from the selected track at the time the photo was taken</translation>
    </message>
    <message>
        <source>改正时钟</source>
        <translation>Correct clock</translation>
    </message>
    <message>
        <source>把时钟改正用于全部照片</source>
        <translation>Apply the clock correction to all photos</translation>
    </message>
    <message>
        <source>导出全部…</source>
        <translation>Export all...</translation>
    </message>
    <message>
        <source>把照片原件导出到文件夹</source>
        <translation>Export the original photos to a folder</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>从案卷移除选中的照片</source>
        <translation>Remove the selected photo from the case</translation>
    </message>
    <message>
        <source>保存记事</source>
        <translation>Save note</translation>
    </message>
    <message>
        <source>在当前位置保存记事</source>
        <translation>Save the note at the present position</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>删除选中的记事</source>
        <translation>Delete the selected note</translation>
    </message>
    <message>
        <source>开始记录</source>
        <translation>Start recording</translation>
    </message>
    <message>
        <source>边走边记录轨迹</source>
        <translation>Record a track as you walk</translation>
    </message>
    <message>
        <source>打点</source>
        <translation>Mark point</translation>
    </message>
    <message>
        <source>把当前位置记为一个角点</source>
        <translation>Record the present position as a corner</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>End</translation>
    </message>
    <message>
        <source>结束当前轨迹</source>
        <translation>End the present track</translation>
    </message>
    <message>
        <source>撤回一点</source>
        <translation>Take back point</translation>
    </message>
    <message>
        <source>撤回刚打的一个角点</source>
        <translation>Take back the corner just marked</translation>
    </message>
    <message>
        <source>作为用地范围</source>
        <translation>Use as site</translation>
    </message>
    <message>
        <source>把选中轨迹围成的范围作为用地范围</source>
        <translation>Use the area enclosed by the selected track as the site</translation>
    </message>
    <message>
        <source>导入GPX…</source>
        <translation>Import GPX...</translation>
    </message>
    <message>
        <source>从GPX文件导入轨迹</source>
        <translation>Import tracks from a GPX file</translation>
    </message>
    <message>
        <source>导出GPX…</source>
        <translation>Export GPX...</translation>
    </message>
    <message>
        <source>把轨迹、记事和照片位置导出为GPX</source>
        <translation>Export tracks, notes and photo positions as GPX</translation>
    </message>
    <message>
        <source>删除轨迹</source>
        <translation>Delete track</translation>
    </message>
    <message>
        <source>删除选中的轨迹</source>
        <translation>Delete the selected track</translation>
    </message>
    <message>
        <source>添加照片</source>
        <translation>Add photos</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>所有文件</source>
        <translation>All files</translation>
    </message>
    <message>
        <source>取照片的文件夹</source>
        <translation>Folder to take photos from</translation>
    </message>
    <message>
        <source>导出照片到</source>
        <translation>Export photos to</translation>
    </message>
    <message>
        <source>从案卷移除“{name}”？原来的照片文件不受影响。</source>
        <translation>Remove &quot;{name}&quot; from the case? The original photo file is not affected.</translation>
    </message>
    <message>
        <source>移除照片</source>
        <translation>Remove photo</translation>
    </message>
    <message>
        <source>删除记事</source>
        <translation>Delete note</translation>
    </message>
    <message>
        <source>删除选中的记事？</source>
        <translation>Delete the selected note?</translation>
    </message>
    <message>
        <source>边走边记 {now}</source>
        <translation>Walked track {now}</translation>
    </message>
    <message>
        <source>角点打点 {now}</source>
        <translation>Corner points {now}</translation>
    </message>
    <message>
        <source>导入GPX</source>
        <translation>Import GPX</translation>
    </message>
    <message>
        <source>导出GPX</source>
        <translation>Export GPX</translation>
    </message>
    <message>
        <source>外业.gpx</source>
        <translation>field.gpx</translation>
    </message>
    <message>
        <source>删除轨迹“{name}”及其全部点？</source>
        <translation>Delete the track &quot;{name}&quot; with all its points?</translation>
    </message>
</context>
<context>
    <name>FieldPage</name>
    <message>
        <source>跟随</source>
        <translation>Follow</translation>
    </message>
    <message>
        <source>地图跟着定位走</source>
        <translation>Keep the map on the present position</translation>
    </message>
    <message>
        <source>返回（F11）</source>
        <translation>Back (F11)</translation>
    </message>
    <message>
        <source>退出外业模式</source>
        <translation>Leave field mode</translation>
    </message>
    <message>
        <source>去哪个界址点</source>
        <translation>Go to boundary point</translation>
    </message>
    <message>
        <source>脚下</source>
        <translation>Underfoot</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>记事</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>轨迹</source>
        <translation>Tracks</translation>
    </message>
    <message>
        <source>接收机</source>
        <translation>Receiver</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>放大地图（+）</source>
        <translation>Zoom the map in (+)</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>缩小地图（-）</source>
        <translation>Zoom the map out (-)</translation>
    </message>
    <message>
        <source>看用地</source>
        <translation>Show site</translation>
    </message>
    <message>
        <source>缩放到用地范围</source>
        <translation>Zoom to the site</translation>
    </message>
    <message>
        <source>回放NMEA文件</source>
        <translation>Replay NMEA file</translation>
    </message>
    <message>
        <source>所有文件</source>
        <translation>All files</translation>
    </message>
    <message>
        <source>最近的边界点</source>
        <translation>Nearest boundary point</translation>
    </message>
    <message>
        <source>界址点 J{number}</source>
        <translation>Boundary point J{number}</translation>
    </message>
</context>
<context>
    <name>FieldsDialog</name>
    <message>
        <source>字段</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>将改为</source>
        <translation>Will be</translation>
    </message>
    <message>
        <source>粘贴到表单</source>
        <translation>Paste into form</translation>
    </message>
    <message>
        <source>将要改动的字段</source>
        <translation>Fields to be changed</translation>
    </message>
    <message numerus="yes">
        <source>表格中有%n项与表单不同。不要的去掉勾选；采用后可以一次撤销（Ctrl+Z）。</source>
        <translation>
            <numerusform>%n value in the table differs from the form. Untick what you do not want; once applied, it can be undone in one step (Ctrl+Z).</numerusform>
            <numerusform>%n values in the table differ from the form. Untick those you do not want; once applied, they can be undone in one step (Ctrl+Z).</numerusform>
        </translation>
    </message>
    <message>
        <source>没有认出的表头，未采用：{names}</source>
        <translation>Column headings not recognised and left out: {names}</translation>
    </message>
    <message>
        <source>采用</source>
        <translation>Apply</translation>
    </message>
</context>
<context>
    <name>FindingGroups</name>
    <message>
        <source>不符合规划</source>
        <translation>Against the plan</translation>
    </message>
    <message>
        <source>须核实或认定</source>
        <translation>To be verified or judged</translation>
    </message>
    <message>
        <source>附条件</source>
        <translation>With conditions</translation>
    </message>
    <message>
        <source>有关要求</source>
        <translation>General requirements</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>支持</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>无法判定，不影响结论</source>
        <translation>Undetermined, no effect on the verdict</translation>
    </message>
    <message>
        <source>不触及</source>
        <translation>Not triggered</translation>
    </message>
    <message>
        <source>不涉及</source>
        <translation>Not applicable</translation>
    </message>
</context>
<context>
    <name>FindingWords</name>
    <message>
        <source>图层“{name}”，{authority}，{date}，边界误差{metres:g}米，校验值{sha}</source>
        <translation>Layer &quot;{name}&quot;, {authority}, {date}, boundary uncertainty {metres:g} m, checksum {sha}</translation>
    </message>
    <message>
        <source>无日期</source>
        <translation>no date</translation>
    </message>
</context>
<context>
    <name>FindingsBar</name>
    <message>
        <source>按条款号、词语、效力筛选，如“禁止 水”</source>
        <translation>Filter by clause, words or effect, such as &quot;Prohibition 水&quot;</translation>
    </message>
    <message>
        <source>筛选审查发现</source>
        <translation>Filter findings</translation>
    </message>
    <message>
        <source>上一处冲突或待核实（Shift+F8）</source>
        <translation>Previous conflict or open question (Shift+F8)</translation>
    </message>
    <message>
        <source>下一处冲突或待核实（F8）</source>
        <translation>Next conflict or open question (F8)</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>复制审查发现</source>
        <translation>Copy findings</translation>
    </message>
    <message>
        <source>所选的一条（文字）</source>
        <translation>Selected finding (text)</translation>
    </message>
    <message>
        <source>列出的全部（文字）</source>
        <translation>All listed (text)</translation>
    </message>
    <message>
        <source>列出的全部（表格）</source>
        <translation>All listed (table)</translation>
    </message>
    <message>
        <source>显示“{outcome}”的{count}条</source>
        <translation>Show the {count} with &quot;{outcome}&quot;</translation>
    </message>
</context>
<context>
    <name>FindingsCopy</name>
    <message>
        <source>条款</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>效力</source>
        <translation>Effect</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>自动判定</source>
        <translation>Automatic outcome</translation>
    </message>
    <message>
        <source>规划原文</source>
        <translation>Words of the plan</translation>
    </message>
    <message>
        <source>出处</source>
        <translation>Place in plan</translation>
    </message>
    <message>
        <source>与图层的关系</source>
        <translation>Relation to layers</translation>
    </message>
    <message>
        <source>尚缺</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>认定理由</source>
        <translation>Reason for judgement</translation>
    </message>
    <message>
        <source>认定人</source>
        <translation>Judged by</translation>
    </message>
    <message>
        <source>人工认定：{answer}，{reason}（{by}）；自动判定：{automatic}</source>
        <translation>Judgement: {answer}, {reason} ({by}); automatic outcome: {automatic}</translation>
    </message>
    <message>
        <source>{place}，第{line}行</source>
        <translation>{place}, line {line}</translation>
    </message>
</context>
<context>
    <name>FindingsDelegate</name>
    <message>
        <source>◆刚变化</source>
        <translation>◆ just changed</translation>
    </message>
    <message>
        <source>已认定</source>
        <translation>Judged</translation>
    </message>
</context>
<context>
    <name>FindingsTree</name>
    <message>
        <source>审查发现</source>
        <translation>Findings</translation>
    </message>
</context>
<context>
    <name>FindingsView</name>
    <message>
        <source>所选审查发现的详情</source>
        <translation>Details of the selected finding</translation>
    </message>
    <message>
        <source>选择一条审查发现，查看规划原文、涉及面积和缺少的资料，并作出人工认定。</source>
        <translation>Select a finding to see the plan&apos;s words, the areas concerned and what is missing, and to record a judgement.</translation>
    </message>
</context>
<context>
    <name>FirstCase</name>
    <message>
        <source>打开案卷</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>清单里是一个虚构的案卷：豆罗镇的混凝土构件厂。

选中它，按**回车**（或双击）打开。</source>
        <translation>The list holds a fictional case: a concrete works in Doluo township.

Select it and press **Enter** (or double-click) to open it.</translation>
    </message>
    <message>
        <source>看结论</source>
        <translation>Look at the verdict</translation>
    </message>
    <message>
        <source>上面这一条是结论，写明依据哪几条，怎样认定会改变结论。

{next_conflict}，到决定结论的第一条。</source>
        <translation>The bar on top is the verdict: which rules decide it, and which judgement would change it.

{next_conflict} leads to the first rule that decides.</translation>
    </message>
    <message>
        <source>读一处冲突</source>
        <translation>Read a conflict</translation>
    </message>
    <message>
        <source>用地压占了耕地。这里写着规划原文、压占面积、所用的图层；地图同时标出压占的部分。

点“**规划文本第…行**”（键盘：Tab到这里，再Tab到链接，回车），看原文的上下文。</source>
        <translation>The site overlaps farmland. Here stand the plan&apos;s words, the area of overlap and the layer used; the map marks the part that overlaps.

Click &quot;**Line ... of the plan text**&quot; (by keyboard: Tab to here, Tab to the link, Enter) to see the words in their place.</translation>
    </message>
    <message>
        <source>回到审查页</source>
        <translation>Back to the review</translation>
    </message>
    <message>
        <source>这里是规划全文，左边检索，右边是原文。

{page_review}回到刚才的案卷。</source>
        <translation>This is the whole plan: search on the left, text on the right.

{page_review} leads back to the case.</translation>
    </message>
    <message>
        <source>问地图</source>
        <translation>Ask the map</translation>
    </message>
    <message>
        <source>{map_identify}，或在用地范围内单击一下：看这里有哪些图斑，受哪些规则管。</source>
        <translation>{map_identify}, or click inside the site: see which features lie there and which rules govern them.</translation>
    </message>
    <message>
        <source>作一个认定</source>
        <translation>Record a judgement</translation>
    </message>
    <message>
        <source>规划留给人判断的，由您认定；自动判定保留备查。

{judge}，选“触及”，填认定人和理由（如“已核对补充耕地方案”），点“**记录认定**”。</source>
        <translation>What the plan leaves to people is yours to judge; the automatic outcome is kept on record.

{judge}, choose &quot;Triggered&quot;, give your name and a reason (such as &quot;farmland compensation checked&quot;), click &quot;**Record**&quot;.</translation>
    </message>
    <message>
        <source>预览审查意见</source>
        <translation>Preview the opinion</translation>
    </message>
    <message>
        <source>{preview}：看到的就是将来的版面，刚才的理由已经写在里面。</source>
        <translation>{preview}: these are the pages to be, with the reason you just gave.</translation>
    </message>
    <message>
        <source>准备演示证书</source>
        <translation>Get a demo certificate</translation>
    </message>
    <message>
        <source>签发</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>{sign}：证书已经选好，密码是 **taixin-demo**，输入后按回车。</source>
        <translation>{sign}: the certificate is chosen already, its password is **taixin-demo**; enter it and press Enter.</translation>
    </message>
    <message>
        <source>导出PDF</source>
        <translation>Export PDF</translation>
    </message>
    <message>
        <source>文号有了，也已登记。点“**导出PDF…**”，存到找得到的地方，如桌面。</source>
        <translation>It has its number and stands in the register. Click &quot;**Export PDF...**&quot; and save it where you find it again, such as the desktop.</translation>
    </message>
    <message>
        <source>查验</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>换作收到文件的人：{verify}，选刚才存的PDF。也可以直接把它拖进窗口。</source>
        <translation>Now be who receives the file: {verify}, and choose the PDF you just saved. It can also be dropped on the window.</translation>
    </message>
    <message>
        <source>办完了</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>这里写着由谁签名、何时签名、其后有无改动。

您已经办完第一个案卷。回到自己的工作库，从{new}或{import_case}开始；随时按{help}看当前页的说明。</source>
        <translation>Here stands who signed, when, and whether anything was changed since.

You have done your first case. Back in your own workspace, begin with {new} or {import_case}; {help} explains the page you are on at any time.</translation>
    </message>
    <message>
        <source>签发要有证书。点“**演示证书…**”（Tab到它，按空格）：虚构的，只供练习。</source>
        <translation>Issuing needs a certificate. Click &quot;**Demo certificate...**&quot; (Tab to it, Space): a fictional one, for practice only.</translation>
    </message>
</context>
<context>
    <name>FirstCasePanel</name>
    <message>
        <source>第一个案卷</source>
        <translation>First case</translation>
    </message>
    <message>
        <source>已走到第几步</source>
        <translation>How many steps are done</translation>
    </message>
    <message>
        <source>带我去</source>
        <translation>Show me</translation>
    </message>
    <message>
        <source>转到这一步所在的页面和控件</source>
        <translation>Go to the page and the control of this step</translation>
    </message>
    <message>
        <source>上一步</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>回到上一步</source>
        <translation>Back to the step before</translation>
    </message>
    <message>
        <source>跳过</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>跳过这一步</source>
        <translation>Skip this step</translation>
    </message>
    <message>
        <source>从头开始</source>
        <translation>Start over</translation>
    </message>
    <message>
        <source>从第一步重新开始</source>
        <translation>Start again from the first step</translation>
    </message>
    <message>
        <source>离开</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>先离开，以后从这一步接着走</source>
        <translation>Leave for now, and go on from this step later</translation>
    </message>
    <message>
        <source>{step} / {count}</source>
        <translation>{step} / {count}</translation>
    </message>
    <message>
        <source>第{step}步，共{count}步</source>
        <translation>Step {step} of {count}</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>End</translation>
    </message>
</context>
<context>
    <name>FirstPersonDialog</name>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>本单位只有我一人办理：兼任全部岗位</source>
        <translation>I am the only one in this office: give me every role</translation>
    </message>
    <message>
        <source>可以连办相接的两步；审计日志有记录，以后可以改</source>
        <translation>You may take consecutive steps yourself; the audit log records it, and it can be changed later</translation>
    </message>
    <message>
        <source>给自己建一个账户，由您担任管理员；没有默认密码。此后打开本工作库要登录，每一步办理和签署都记在本人名下。也可以取消，以后从“案卷”菜单的“人员和账户”再建。</source>
        <translation>Make an account for yourself; you will be the administrator. There is no default password. From then on this workspace asks who you are, and every step and signature is recorded under its person&apos;s name. You can also cancel, and do it later from &quot;People and accounts&quot; in the menu &quot;Case&quot;.</translation>
    </message>
    <message>
        <source>建立首个账户</source>
        <translation>Make the first account</translation>
    </message>
    <message>
        <source>建立并登录</source>
        <translation>Make it and sign in</translation>
    </message>
</context>
<context>
    <name>FormDesk</name>
    <message>
        <source>表单中没有审查还需要的未知项</source>
        <translation>The form has no unknown fields that the review still needs</translation>
    </message>
    <message>
        <source>粘贴的表格里没有表单的字段；第一列（或第一行）应为字段名，如项目名称、用地总面积</source>
        <translation>The pasted table has none of the form&apos;s fields; its first column (or row) should hold field names, such as 项目名称 or 用地总面积</translation>
    </message>
    <message>
        <source>粘贴的内容与表单一致，没有改动</source>
        <translation>The pasted values equal the form; nothing was changed</translation>
    </message>
    <message numerus="yes">
        <source>已从表格填写%n项</source>
        <translation>
            <numerusform>%n value filled in from the table</numerusform>
            <numerusform>%n values filled in from the table</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormSection</name>
    <message>
        <source>{section}（收起或展开）</source>
        <translation>{section} (fold or unfold)</translation>
    </message>
    <message>
        <source>未知，审查需要这一项</source>
        <translation>Unknown, and the review needs it</translation>
    </message>
    <message>
        <source>未知</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>？</source>
        <translation>?</translation>
    </message>
    <message>
        <source>·</source>
        <translation>·</translation>
    </message>
    <message>
        <source>已填{count}</source>
        <translation>{count} filled</translation>
    </message>
    <message>
        <source>未知{count}</source>
        <translation>{count} unknown</translation>
    </message>
    <message>
        <source>有误{count}</source>
        <translation>{count} wrong</translation>
    </message>
</context>
<context>
    <name>FormSpec</name>
    <message>
        <source>未知</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>无（未列入重点项目表）</source>
        <translation>None (not in the key project list)</translation>
    </message>
    <message>
        <source>多项用顿号分开</source>
        <translation>Separate several by the mark &quot;、&quot;</translation>
    </message>
    <message>
        <source>按申请材料填写</source>
        <translation>As in the application</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>无（不入产业板块）</source>
        <translation>None (outside the industry blocks)</translation>
    </message>
    <message>
        <source>建设内容</source>
        <translation>What is to be built</translation>
    </message>
    <message>
        <source>代码、名称或拼音</source>
        <translation>Code, name or pinyin</translation>
    </message>
    <message>
        <source>用地</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>能耗</source>
        <translation>Energy</translation>
    </message>
    <message>
        <source>用水</source>
        <translation>Water</translation>
    </message>
    <message>
        <source>污染</source>
        <translation>Pollution</translation>
    </message>
    <message>
        <source>矿业权</source>
        <translation>Mining right</translation>
    </message>
    <message>
        <source>本项目涉及矿业权</source>
        <translation>This project involves a mining right</translation>
    </message>
    <message>
        <source>对土地的影响</source>
        <translation>Effect on the ground</translation>
    </message>
    <message>
        <source>飞地</source>
        <translation>Enclave</translation>
    </message>
    <message>
        <source>本项目为飞地经济项目</source>
        <translation>This is an enclave-economy project</translation>
    </message>
    <message>
        <source>项目与单位</source>
        <translation>Project</translation>
    </message>
</context>
<context>
    <name>FuelModel</name>
    <message>
        <source>燃料</source>
        <translation>Fuel</translation>
    </message>
    <message>
        <source>年用量</source>
        <translation>Amount a year</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>折标煤</source>
        <translation>Coal equivalent</translation>
    </message>
</context>
<context>
    <name>FuelsField</name>
    <message>
        <source>添加燃料</source>
        <translation>Add fuel</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>能耗折算</source>
        <translation>Energy conversion</translation>
    </message>
    <message>
        <source>{field}：{action}</source>
        <translation>{field}: {action}</translation>
    </message>
</context>
<context>
    <name>Furniture</name>
    <message>
        <source>真北</source>
        <translation>N</translation>
    </message>
    <message>
        <source>坐标北{turn}</source>
        <translation>Grid north {turn}</translation>
    </message>
    <message>
        <source>偏西{degrees}°{minutes:02d}′</source>
        <translation>{degrees}°{minutes:02d}′ W</translation>
    </message>
    <message>
        <source>偏东{degrees}°{minutes:02d}′</source>
        <translation>{degrees}°{minutes:02d}′ E</translation>
    </message>
    <message>
        <source>{length:g}千米</source>
        <translation>{length:g} km</translation>
    </message>
    <message>
        <source>{length:g}米</source>
        <translation>{length:g} m</translation>
    </message>
</context>
<context>
    <name>GoTo</name>
    <message>
        <source>转到：坐标，或县、乡镇、板块、文物、地名</source>
        <translation>Go to: coordinates, or county, township, block, heritage site, place name</translation>
    </message>
    <message>
        <source>坐标，或县、板块、文物、地名</source>
        <translation>Coordinates, or county, block, heritage site, place name</translation>
    </message>
    <message>
        <source>相符的地方</source>
        <translation>Matching places</translation>
    </message>
    <message>
        <source>请输入坐标（如112.73 38.41），或县、板块、地名</source>
        <translation>Enter coordinates (such as 112.73 38.41), or a county, block or place name</translation>
    </message>
    <message>
        <source>没有叫“{name}”的地方；可输入县、板块、文物或地名，或坐标</source>
        <translation>No place is called &quot;{name}&quot;; enter a county, block, heritage site or place name, or coordinates</translation>
    </message>
</context>
<context>
    <name>GroundPanel</name>
    <message>
        <source>定位后，这里列出脚下的管控图层；误差范围内说不清的，会写明不能判定。</source>
        <translation>Once your position is known, the control layers underfoot are listed here; what cannot be told within the uncertainty is marked as undetermined.</translation>
    </message>
    <message>
        <source>脚下没有查到管控图层</source>
        <translation>No control layer found underfoot</translation>
    </message>
    <message>
        <source>所在：{names}</source>
        <translation>You are in: {names}</translation>
    </message>
    <message>
        <source>此处无数据，不能判定：{names}</source>
        <translation>No data here, undetermined: {names}</translation>
    </message>
    <message>
        <source>不在其中：{names}</source>
        <translation>You are outside: {names}</translation>
    </message>
</context>
<context>
    <name>Hands</name>
    <message>
        <source>点数不够：面至少3点，线至少2点；Esc放弃</source>
        <translation>Too few points: an area needs at least 3, a line at least 2; Esc to give up</translation>
    </message>
    <message>
        <source>请先选中一个界址点；只剩三个点的范围不能再删点，要去掉它请用“清除”</source>
        <translation>Select a boundary point first; a ring of only three points cannot lose another, use &quot;Clear&quot; to remove it</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>关于</source>
        <translation>About</translation>
    </message>
    <message>
        <source>快捷键</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>{words}（{keys}）</source>
        <translation>{words} ({keys})</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>使用说明</source>
        <translation>User guide</translation>
    </message>
    <message>
        <source>搜索（Ctrl+F）</source>
        <translation>Search (Ctrl+F)</translation>
    </message>
    <message>
        <source>在使用说明中搜索</source>
        <translation>Search the user guide</translation>
    </message>
    <message>
        <source>目录</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>使用说明的正文</source>
        <translation>Text of the user guide</translation>
    </message>
    <message>
        <source>后退</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>回到上一处（Alt+左）</source>
        <translation>Back to the last place (Alt+Left)</translation>
    </message>
    <message>
        <source>前进</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>去到下一处（Alt+右）</source>
        <translation>On to the next place (Alt+Right)</translation>
    </message>
    <message>
        <source>大字</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>放大说明的字（Ctrl+加号）</source>
        <translation>Make the guide&apos;s text larger (Ctrl++)</translation>
    </message>
    <message>
        <source>小字</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>缩小说明的字（Ctrl+减号）</source>
        <translation>Make the guide&apos;s text smaller (Ctrl+-)</translation>
    </message>
    <message>
        <source>打印…</source>
        <translation>Print...</translation>
    </message>
    <message>
        <source>打印这一章（Ctrl+P）</source>
        <translation>Print this chapter (Ctrl+P)</translation>
    </message>
    <message numerus="yes">
        <source>找到%n处</source>
        <translation>
            <numerusform>%n place found</numerusform>
            <numerusform>%n places found</numerusform>
        </translation>
    </message>
    <message>
        <source>没有找到，请换一个词</source>
        <translation>Not found; try another word</translation>
    </message>
    <message>
        <source>使用说明：{title}</source>
        <translation>User guide: {title}</translation>
    </message>
</context>
<context>
    <name>IdentifyPanel</name>
    <message>
        <source>收起</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>收起查询结果（Esc）</source>
        <translation>Hide the result (Esc)</translation>
    </message>
    <message>
        <source>此处有什么：图斑、图层和有关规则</source>
        <translation>What is here: features, layers and rules concerned</translation>
    </message>
    <message numerus="yes">
        <source>此处有%n个图斑</source>
        <translation>
            <numerusform>%n feature here</numerusform>
            <numerusform>%n features here</numerusform>
        </translation>
    </message>
    <message>
        <source>所显示的图层在此处没有图斑；没有图斑不等于没有限制，要看图层是否覆盖此处。</source>
        <translation>The layers shown have no feature here; that does not mean no restriction: it depends on whether a layer covers this place.</translation>
    </message>
    <message>
        <source>看全</source>
        <translation>Show whole feature</translation>
    </message>
    <message>
        <source>本图斑±{metres:,.0f}米</source>
        <translation>This feature ±{metres:,.0f} m</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>{name}（{count}个要素）</source>
        <translation>{name} ({count} features)</translation>
    </message>
    <message>
        <source>{reason}。可能是{kinds}，请选择</source>
        <translation>{reason}. It may be {kinds}; please choose</translation>
    </message>
    <message>
        <source>。请核对</source>
        <translation>. Please check</translation>
    </message>
    <message>
        <source>请选择图层类型。</source>
        <translation>Choose the kind of layer.</translation>
    </message>
    <message>
        <source>边界误差“%s”不是数字，请填米数，如 0 或 50。</source>
        <translation>Boundary uncertainty &quot;%s&quot; is not a number; enter metres, such as 0 or 50.</translation>
    </message>
    <message>
        <source>生效日期“%s”写法不对，请写成 2023-01-17。</source>
        <translation>Effective date &quot;%s&quot; is not a date; write it like 2023-01-17.</translation>
    </message>
    <message>
        <source>内部图层：只提供面积，图形不写入导出和交换包</source>
        <translation>Internal layer: figures only, geometry goes into no export or package</translation>
    </message>
</context>
<context>
    <name>ImportLayer</name>
    <message>
        <source>导入图层</source>
        <translation>Import layer</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>数据集中的图层</source>
        <translation>Layer in the dataset</translation>
    </message>
    <message>
        <source>图层类型</source>
        <translation>Kind of layer</translation>
    </message>
    <message>
        <source>识别依据</source>
        <translation>Recognised by</translation>
    </message>
    <message>
        <source>权威性</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>完整覆盖</source>
        <translation>Complete coverage</translation>
    </message>
    <message>
        <source>完整覆盖的县（市、区）</source>
        <translation>Counties covered completely</translation>
    </message>
    <message>
        <source>边界误差（米）</source>
        <translation>Boundary uncertainty (m)</translation>
    </message>
    <message>
        <source>0</source>
        <translation>0</translation>
    </message>
    <message>
        <source>分区字段</source>
        <translation>Zone field</translation>
    </message>
    <message>
        <source>仅城镇开发边界需要，可留空</source>
        <translation>Only needed for urban growth boundaries; may be left empty</translation>
    </message>
    <message>
        <source>只导入</source>
        <translation>Import only</translation>
    </message>
    <message>
        <source>只导入符合条件的要素</source>
        <translation>Import only the features that meet a condition</translation>
    </message>
    <message>
        <source>全部；或写条件，如 ZRBHDFQ=核心保护区</source>
        <translation>All; or a condition, such as ZRBHDFQ=核心保护区</translation>
    </message>
    <message>
        <source>坐标系</source>
        <translation>Coordinate system</translation>
    </message>
    <message>
        <source>按文件自带；没有时填如 EPSG:4526</source>
        <translation>From the file; if it has none, enter e.g. EPSG:4526</translation>
    </message>
    <message>
        <source>生效日期</source>
        <translation>Effective date</translation>
    </message>
    <message>
        <source>如 2023-01-17，可留空</source>
        <translation>Such as 2023-01-17; may be left empty</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>提供单位、文号</source>
        <translation>Supplier, document number</translation>
    </message>
    <message>
        <source>替换旧版</source>
        <translation>Replaces</translation>
    </message>
    <message>
        <source>由新图层替换的图层</source>
        <translation>Layer that the new one replaces</translation>
    </message>
    <message>
        <source>“完整覆盖”是说：图层在这些县内没有遗漏。没有勾选的地方，未压占也只能判为“无法判定”。</source>
        <translation>&quot;Complete coverage&quot; means: nothing of this kind is left out in these counties. Where it is not ticked, finding no overlap still leaves the outcome &quot;Undetermined&quot;.</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
</context>
<context>
    <name>IndustryDialog</name>
    <message>
        <source>国民经济行业分类（GB/T 4754—2017）</source>
        <translation>Industrial classification (GB/T 4754—2017)</translation>
    </message>
    <message>
        <source>输入代码、名称或拼音，如 C3022、水泥、sn</source>
        <translation>Type a code, a name or pinyin, such as C3022, 水泥, sn</translation>
    </message>
    <message>
        <source>查找行业</source>
        <translation>Find industry</translation>
    </message>
    <message>
        <source>查到的行业</source>
        <translation>Industries found</translation>
    </message>
    <message>
        <source>行业分类</source>
        <translation>Classification</translation>
    </message>
    <message>
        <source>上下键选择，回车采用；Tab到右边的分类树</source>
        <translation>Up and Down select, Enter applies; Tab goes to the tree on the right</translation>
    </message>
    <message>
        <source>采用</source>
        <translation>Apply</translation>
    </message>
</context>
<context>
    <name>IndustryField</name>
    <message>
        <source>分类…</source>
        <translation>Classes...</translation>
    </message>
    <message>
        <source>在国民经济行业分类中查找</source>
        <translation>Look up in the industrial classification</translation>
    </message>
    <message>
        <source>在国民经济行业分类中查找（F4）</source>
        <translation>Look up in the industrial classification (F4)</translation>
    </message>
    <message>
        <source>属{level}{code}{name}</source>
        <translation>In {level} {code} {name}</translation>
    </message>
</context>
<context>
    <name>JudgementDesk</name>
    <message numerus="yes">
        <source>证据材料（%n）</source>
        <translation>
            <numerusform>Evidence (%n)</numerusform>
            <numerusform>Evidence (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>证据材料</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>没有证据材料</source>
        <translation>No evidence</translation>
    </message>
    <message>
        <source>{name}，{kilobytes}千字节，SHA-256 {sha}</source>
        <translation>{name}, {kilobytes} kB, SHA-256 {sha}</translation>
    </message>
    <message>
        <source>近来的理由</source>
        <translation>Recent reasons</translation>
    </message>
    <message>
        <source>本单位常用语</source>
        <translation>Phrases of the office</translation>
    </message>
    <message>
        <source>把写好的理由存为常用语</source>
        <translation>Keep this reason as a phrase</translation>
    </message>
    <message>
        <source>删除常用语</source>
        <translation>Delete phrase</translation>
    </message>
    <message>
        <source>（还没有）</source>
        <translation>(none yet)</translation>
    </message>
    <message>
        <source>已存为常用语</source>
        <translation>Kept as a phrase</translation>
    </message>
    <message>
        <source>已删除常用语</source>
        <translation>Phrase deleted</translation>
    </message>
    <message>
        <source>添加证据材料…</source>
        <translation>Add evidence...</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>另存为…</source>
        <translation>Save as...</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>添加证据材料</source>
        <translation>Add evidence</translation>
    </message>
    <message>
        <source>所有文件</source>
        <translation>All files</translation>
    </message>
    <message>
        <source>证据材料已保存</source>
        <translation>Evidence kept</translation>
    </message>
    <message>
        <source>本机没有打开“{name}”的程序，请用“另存为”取出后再看</source>
        <translation>No program on this machine opens &quot;{name}&quot;; use &quot;Save as&quot; to take it out and look at it</translation>
    </message>
    <message>
        <source>证据材料另存为</source>
        <translation>Save evidence as</translation>
    </message>
    <message>
        <source>已导出到%s</source>
        <translation>Exported to %s</translation>
    </message>
    <message>
        <source>移除证据材料“{name}”？工作库中的副本随之删除。</source>
        <translation>Remove the evidence &quot;{name}&quot;? The copy in the workspace is deleted with it.</translation>
    </message>
    <message>
        <source>移除证据材料</source>
        <translation>Remove evidence</translation>
    </message>
</context>
<context>
    <name>JudgementPanel</name>
    <message>
        <source>自动判定：%s</source>
        <translation>Automatic: %s</translation>
    </message>
    <message>
        <source>请选择认定结果。</source>
        <translation>Choose the result of your judgement.</translation>
    </message>
    <message>
        <source>请写明认定理由，理由将写入审查意见。</source>
        <translation>Give a reason; it is printed in the opinion.</translation>
    </message>
    <message>
        <source>请填写认定人。</source>
        <translation>Enter who judged.</translation>
    </message>
    <message>
        <source>人工认定</source>
        <translation>Judgement</translation>
    </message>
    <message>
        <source>撤销认定</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>认定结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>认定人</source>
        <translation>Judged by</translation>
    </message>
    <message>
        <source>认定人（必填）</source>
        <translation>Name (required)</translation>
    </message>
    <message>
        <source>认定理由</source>
        <translation>Reason for judgement</translation>
    </message>
    <message>
        <source>认定理由（必填，写入审查意见）</source>
        <translation>Reason (required, printed in the opinion)</translation>
    </message>
    <message>
        <source>记录认定</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>常用语</source>
        <translation>Phrases</translation>
    </message>
    <message>
        <source>近来的理由和本单位的常用语（Alt+↓）</source>
        <translation>Recent reasons and the office&apos;s phrases (Alt+Down)</translation>
    </message>
    <message>
        <source>证据材料</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>所选审查发现的证据材料：添加、打开、移除；也可以把文件拖到这里</source>
        <translation>Evidence for the selected finding: add, open, remove; files can also be dropped here</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>地图：移动；表格和清单：移到相邻一行</source>
        <translation>Map: pan; tables and lists: go to the next row</translation>
    </message>
    <message>
        <source>地图：放大、缩小</source>
        <translation>Map: zoom in, zoom out</translation>
    </message>
    <message>
        <source>表格：打开所选的一行；绘制：完成</source>
        <translation>Tables: open the selected row; drawing: finish</translation>
    </message>
    <message>
        <source>绘制：去掉最后一点</source>
        <translation>Drawing: take back the last point</translation>
    </message>
    <message>
        <source>收起消息、面板；绘制：放弃</source>
        <translation>Close messages and panels; drawing: give up</translation>
    </message>
    <message>
        <source>到下一个、上一个控件</source>
        <translation>Next or previous control</translation>
    </message>
    <message>
        <source>打开菜单；再按带下划线的字母</source>
        <translation>Open the menus; then press an underlined letter</translation>
    </message>
    <message>
        <source>到处可用</source>
        <translation>Everywhere</translation>
    </message>
</context>
<context>
    <name>LayerLists</name>
    <message>
        <source>正在与规划各表对照…</source>
        <translation>Comparing with the plan&apos;s tables...</translation>
    </message>
    <message>
        <source>图数一致对照</source>
        <translation>Map-to-plan comparison</translation>
    </message>
    <message>
        <source>图数对照.csv</source>
        <translation>map-to-plan.csv</translation>
    </message>
    <message>
        <source>“{name}”导入时修复或略去{count}个要素；坐标为经纬度（度）。</source>
        <translation>&quot;{name}&quot;: {count} features were repaired or left out on import; coordinates in longitude and latitude (degrees).</translation>
    </message>
    <message>
        <source>修复清单</source>
        <translation>Repair list</translation>
    </message>
    <message>
        <source>修复清单.csv</source>
        <translation>repairs.csv</translation>
    </message>
    <message>
        <source>导出清单</source>
        <translation>Export list</translation>
    </message>
    <message>
        <source>CSV表格</source>
        <translation>CSV table</translation>
    </message>
    <message>
        <source>已导出到%s</source>
        <translation>Exported to %s</translation>
    </message>
    <message>
        <source>移除图层“%s”？今后的审查将不再使用它。</source>
        <translation>Remove the layer &quot;%s&quot;? Later reviews will not use it.</translation>
    </message>
    <message>
        <source>它替换的旧版将恢复使用。</source>
        <translation>The earlier edition it replaced comes back into use.</translation>
    </message>
    <message>
        <source>移除图层</source>
        <translation>Remove layer</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>%s
仍要移除？</source>
        <translation>%s
Remove it all the same?</translation>
    </message>
    <message>
        <source>已签发的审查意见以它为依据</source>
        <translation>Issued opinions rest on it</translation>
    </message>
    <message>
        <source>仍然移除</source>
        <translation>Remove anyway</translation>
    </message>
    <message>
        <source>已标为内部图层：图形不写入导出和交换包</source>
        <translation>Marked as internal: its geometry goes into no export or package</translation>
    </message>
    <message>
        <source>已取消内部标记</source>
        <translation>The mark is taken away</translation>
    </message>
</context>
<context>
    <name>LayersModel</name>
    <message>
        <source>不在视野内</source>
        <translation>Not in view</translation>
    </message>
</context>
<context>
    <name>LayersPage</name>
    <message>
        <source>在用{count}个图层，其中正式成果{official}个</source>
        <translation>{count} layers in use, {official} of them official</translation>
    </message>
    <message>
        <source>；已被替换{0}个</source>
        <translation>; {0} replaced</translation>
    </message>
    <message>
        <source>导入图层</source>
        <translation>Import layer</translation>
    </message>
    <message>
        <source>导入新版</source>
        <translation>Import new edition</translation>
    </message>
    <message>
        <source>图层文件</source>
        <translation>Layer file</translation>
    </message>
    <message>
        <source>所有文件</source>
        <translation>All files</translation>
    </message>
    <message>
        <source>导入数据包</source>
        <translation>Import data pack</translation>
    </message>
    <message>
        <source>数据包清单</source>
        <translation>Data pack manifest</translation>
    </message>
    <message>
        <source>正在准备导入…</source>
        <translation>Preparing import...</translation>
    </message>
    <message>
        <source>导入没有完成，未写入任何图层</source>
        <translation>The import did not finish; no layer was written</translation>
    </message>
    <message numerus="yes">
        <source>已导入%n个图层</source>
        <translation>
            <numerusform>%n layer imported</numerusform>
            <numerusform>%n layers imported</numerusform>
        </translation>
    </message>
    <message>
        <source>已导入：%s。</source>
        <translation>Imported: %s.</translation>
    </message>
    <message>
        <source>规划各表列有同类名称或面积，可按“对照规划”核对图数是否一致。</source>
        <translation>The plan&apos;s tables list names or areas of this kind; &quot;Compare with plan&quot; checks that map and plan agree.</translation>
    </message>
    <message>
        <source>图层</source>
        <translation>Layers</translation>
    </message>
    <message>
        <source>导入图层…</source>
        <translation>Import layer...</translation>
    </message>
    <message>
        <source>导入数据包…</source>
        <translation>Import data pack...</translation>
    </message>
    <message>
        <source>一次导入一组图层（taixin-layers/1 清单）</source>
        <translation>Import a set of layers at once (taixin-layers/1 manifest)</translation>
    </message>
    <message>
        <source>导入新版…</source>
        <translation>Import new edition...</translation>
    </message>
    <message>
        <source>导入所选图层的新版，旧版留给已签发的审查意见</source>
        <translation>Import a new edition of the selected layer; the old one stays for opinions already issued</translation>
    </message>
    <message>
        <source>对照规划</source>
        <translation>Compare with plan</translation>
    </message>
    <message>
        <source>图数一致：与规划各表对照名称、所在县和面积</source>
        <translation>Map against plan: compare names, counties and areas with the plan&apos;s tables</translation>
    </message>
    <message>
        <source>修复清单</source>
        <translation>Repair list</translation>
    </message>
    <message>
        <source>导入时修复或略去的要素</source>
        <translation>Features repaired or left out on import</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>移除所选图层</source>
        <translation>Remove selected layer</translation>
    </message>
    <message>
        <source>正式成果在其覆盖范围内取代示意图层；没有图层覆盖的地方，审查结果为“无法判定”，不会当作“不触及”。</source>
        <translation>Within its coverage an official layer takes the place of schematic ones; where no layer covers the ground, the outcome is &quot;Undetermined&quot;, never &quot;Not triggered&quot;.</translation>
    </message>
    <message>
        <source>导入进度</source>
        <translation>Import progress</translation>
    </message>
    <message>
        <source>停止导入</source>
        <translation>Stop import</translation>
    </message>
    <message>
        <source>图层清单</source>
        <translation>Layer list</translation>
    </message>
    <message>
        <source>标为内部</source>
        <translation>Mark internal</translation>
    </message>
    <message>
        <source>标为内部图层，或取消标记</source>
        <translation>Mark the layer as internal, or take the mark away</translation>
    </message>
    <message>
        <source>取消内部</source>
        <translation>Not internal</translation>
    </message>
</context>
<context>
    <name>LayersPanel</name>
    <message>
        <source>所选图层的不透明度，百分之几</source>
        <translation>Opacity of the selected layer, in percent</translation>
    </message>
    <message>
        <source>只列视野内</source>
        <translation>In view only</translation>
    </message>
    <message>
        <source>只列出视野内有图斑的图层</source>
        <translation>List only layers with features in view</translation>
    </message>
    <message>
        <source>误差带</source>
        <translation>Uncertainty band</translation>
    </message>
    <message>
        <source>画出图层边界可能偏离的范围，两侧各为其误差</source>
        <translation>Draw the strip within which the layer&apos;s boundary may really lie, its uncertainty to either side</translation>
    </message>
    <message>
        <source>看全图层</source>
        <translation>Whole layer</translation>
    </message>
    <message>
        <source>缩放到所选图层的全部范围（回车）</source>
        <translation>Zoom to the full extent of the selected layer (Enter)</translation>
    </message>
    <message>
        <source>只看此层</source>
        <translation>Only this layer</translation>
    </message>
    <message>
        <source>只显示所选图层，其余都不显示</source>
        <translation>Show only the selected layer and hide the others</translation>
    </message>
    <message>
        <source>上移</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>把所选图层或专题上移一行（Alt+上）</source>
        <translation>Move the selected layer or group up one row (Alt+Up)</translation>
    </message>
    <message>
        <source>下移</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>把所选图层或专题下移一行（Alt+下）</source>
        <translation>Move the selected layer or group down one row (Alt+Down)</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>收起图层面板（L）</source>
        <translation>Hide the layers panel (L)</translation>
    </message>
    <message>
        <source>图层：勾选显示，拖动或按Alt和方向键改变上下</source>
        <translation>Layers: tick to show; drag, or press Alt with the arrow keys, to reorder</translation>
    </message>
    <message>
        <source>不透明度{share}%</source>
        <translation>Opacity {share}%</translation>
    </message>
</context>
<context>
    <name>ListDialog</name>
    <message>
        <source>导出CSV…</source>
        <translation>Export CSV...</translation>
    </message>
</context>
<context>
    <name>LockDialog</name>
    <message>
        <source>还有一个没有填完的对话框，退出会丢失其中的内容。请由{name}解锁。</source>
        <translation>A dialog is not filled in yet; closing would lose what it holds. {name} must unlock.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>太忻规划审查工作站</source>
        <translation>Taixin Planning Review Workstation</translation>
    </message>
    <message>
        <source>页面</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>页面切换</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>请先打开或新建一个案卷</source>
        <translation>Open or start a case first</translation>
    </message>
    <message>
        <source>未命名案卷</source>
        <translation>Unnamed case</translation>
    </message>
    <message>
        <source>处理中…</source>
        <translation>Working...</translation>
    </message>
    <message>
        <source>撤销：{what}(&amp;U)</source>
        <translation>&amp;Undo: {what}</translation>
    </message>
    <message>
        <source>撤销(&amp;U)</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>重做：{what}(&amp;Y)</source>
        <translation>Red&amp;o: {what}</translation>
    </message>
    <message>
        <source>重做(&amp;Y)</source>
        <translation>Red&amp;o</translation>
    </message>
    <message>
        <source>消息记录</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>没有进行中的任务</source>
        <translation>No tasks in progress</translation>
    </message>
    <message>
        <source>登录：{name}</source>
        <translation>Signed in: {name}</translation>
    </message>
    <message>
        <source>未设账户</source>
        <translation>No accounts</translation>
    </message>
</context>
<context>
    <name>MapDesk</name>
    <message>
        <source>{figures}&#x3000;Ctrl+C复制</source>
        <translation>{figures}&#x3000;Ctrl+C to copy</translation>
    </message>
    <message>
        <source>已复制：{text}</source>
        <translation>Copied: {text}</translation>
    </message>
</context>
<context>
    <name>MapMeasure</name>
    <message>
        <source>长{length}（椭球面）</source>
        <translation>Length {length} (ellipsoidal)</translation>
    </message>
    <message>
        <source>面积{m2:,.1f}平方米＝{ha:.4f}公顷＝{mu:.2f}亩，周长{length}（椭球面）</source>
        <translation>Area {m2:,.1f} m² = {ha:.4f} ha = {mu:.2f} mu, perimeter {length} (ellipsoidal)</translation>
    </message>
    <message>
        <source>{metres:.2f}米</source>
        <translation>{metres:.2f} m</translation>
    </message>
    <message>
        <source>{metres:,.1f}米＝{km:.4f}千米</source>
        <translation>{metres:,.1f} m = {km:.4f} km</translation>
    </message>
</context>
<context>
    <name>MapPlaces</name>
    <message>
        <source>经纬度（度）</source>
        <translation>Longitude and latitude (degrees)</translation>
    </message>
    <message>
        <source>经纬度（度分秒）</source>
        <translation>Longitude and latitude (DMS)</translation>
    </message>
    <message>
        <source>高斯克吕格3度带（Y带带号）</source>
        <translation>Gauss-Krüger 3° zone (Y with zone prefix)</translation>
    </message>
    <message>
        <source>高斯克吕格3度带（Y不带带号）</source>
        <translation>Gauss-Krüger 3° zone (Y without zone prefix)</translation>
    </message>
    <message>
        <source>东经{x}&#x3000;北纬{y}</source>
        <translation>E {x}&#x3000;N {y}</translation>
    </message>
    <message>
        <source>{zone}带&#x3000;X={x:.2f}&#x3000;Y={y:.2f}</source>
        <translation>Zone {zone}&#x3000;X={x:.2f}&#x3000;Y={y:.2f}</translation>
    </message>
</context>
<context>
    <name>MapPrinting</name>
    <message>
        <source>地图</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>存为图片</source>
        <translation>Save as image</translation>
    </message>
    <message>
        <source>不认识图片格式“{suffix}”，请以.png、.pdf或.svg作文件名的后缀。</source>
        <translation>Image format &quot;{suffix}&quot; is not known; end the file name in .png, .pdf or .svg.</translation>
    </message>
    <message>
        <source>地图已存为{path}</source>
        <translation>Map saved to {path}</translation>
    </message>
    <message>
        <source>正在制图…</source>
        <translation>Drawing the map...</translation>
    </message>
    <message>
        <source>本机没有打印组件，请改为存为PDF文件再打印。</source>
        <translation>This machine has no printing component; save as PDF and print that.</translation>
    </message>
    <message>
        <source>地图已送打印机</source>
        <translation>Map sent to the printer</translation>
    </message>
</context>
<context>
    <name>MapSheet</name>
    <message>
        <source>真北</source>
        <translation>N</translation>
    </message>
    <message>
        <source>{length}&#x3000;约1:{scale:,.0f}&#x3000;CGCS2000&#x3000;{date}</source>
        <translation>{length}&#x3000;about 1:{scale:,.0f}&#x3000;CGCS2000&#x3000;{date}</translation>
    </message>
    <message>
        <source>用地范围</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>{kind}（{authority}）</source>
        <translation>{kind} ({authority})</translation>
    </message>
    <message>
        <source>画斜线、标“示意”的图层，位置和范围为估计，不能作为界线的依据；虚点线之间为其误差范围。</source>
        <translation>Layers hatched and marked &quot;schematic&quot; are estimated in place and extent and are no evidence of a boundary; dotted lines enclose their uncertainty.</translation>
    </message>
    <message>
        <source>资料来源：{sources}</source>
        <translation>Sources: {sources}</translation>
    </message>
    <message>
        <source>{kind}（{authority}，内部）</source>
        <translation>{kind} ({authority}, internal)</translation>
    </message>
    <message>
        <source>■ 含内部图层：限本单位使用，不得外传。</source>
        <translation>■ Shows internal layers: for this office only, not to be passed on.</translation>
    </message>
</context>
<context>
    <name>MapStrip</name>
    <message>
        <source>查询</source>
        <translation>Identify</translation>
    </message>
    <message>
        <source>查询地图中央处有什么（I）；在图上单击也可以</source>
        <translation>Identify what is at the map centre (I); or click on the map</translation>
    </message>
    <message>
        <source>量距</source>
        <translation>Distance</translation>
    </message>
    <message>
        <source>量距离（M）：单击加点，双击或回车结束，退格撤回，Esc放弃</source>
        <translation>Measure distance (M): click to add points, double-click or Enter to finish, Backspace to take one back, Esc to give up</translation>
    </message>
    <message>
        <source>量面</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>量面积（Shift+M）：单击加点，双击或回车结束，退格撤回，Esc放弃</source>
        <translation>Measure area (Shift+M): click to add points, double-click or Enter to finish, Backspace to take one back, Esc to give up</translation>
    </message>
    <message>
        <source>转到</source>
        <translation>Go to</translation>
    </message>
    <message>
        <source>转到坐标或地名（Ctrl+G）</source>
        <translation>Go to coordinates or a place name (Ctrl+G)</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>复制指针处的坐标，量过的则复制量得的结果（Ctrl+C）</source>
        <translation>Copy the coordinates at the pointer, or the measurement if there is one (Ctrl+C)</translation>
    </message>
    <message>
        <source>出图</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>打印地图，或存为PNG、SVG、PDF（Ctrl+Alt+P）</source>
        <translation>Print the map, or save it as PNG, SVG or PDF (Ctrl+Alt+P)</translation>
    </message>
</context>
<context>
    <name>MapSubjects</name>
    <message>
        <source>耕地与永久基本农田</source>
        <translation>Farmland and permanent basic farmland</translation>
    </message>
    <message>
        <source>生态保护红线</source>
        <translation>Ecological conservation redline</translation>
    </message>
    <message>
        <source>城镇开发边界</source>
        <translation>Urban growth boundary</translation>
    </message>
    <message>
        <source>自然保护地</source>
        <translation>Protected natural areas</translation>
    </message>
    <message>
        <source>水</source>
        <translation>Water</translation>
    </message>
    <message>
        <source>文物与长城</source>
        <translation>Heritage and Great Wall</translation>
    </message>
    <message>
        <source>矿产与地质</source>
        <translation>Minerals and geology</translation>
    </message>
    <message>
        <source>产业板块</source>
        <translation>Industry blocks</translation>
    </message>
    <message>
        <source>整治修复与廊道</source>
        <translation>Restoration and corridors</translation>
    </message>
    <message>
        <source>行政区</source>
        <translation>Administrative areas</translation>
    </message>
    <message>
        <source>文物（示意位置）</source>
        <translation>Heritage sites (schematic position)</translation>
    </message>
    <message>
        <source>地名</source>
        <translation>Place names</translation>
    </message>
    <message>
        <source>长城关隘</source>
        <translation>Great Wall passes</translation>
    </message>
    <message>
        <source>±{metres:,.0f}米</source>
        <translation>±{metres:,.0f} m</translation>
    </message>
    <message>
        <source>图斑{count:,}个</source>
        <translation>{count:,} features</translation>
    </message>
    <message>
        <source>来源：{source}</source>
        <translation>Source: {source}</translation>
    </message>
    <message>
        <source>覆盖：{names}</source>
        <translation>Coverage: {names}</translation>
    </message>
    <message>
        <source>校验值：{sha256}</source>
        <translation>Checksum: {sha256}</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>地图</source>
        <translation>Map</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>知道了</source>
        <translation>Got it</translation>
    </message>
    <message>
        <source>收起这条消息</source>
        <translation>Dismiss this message</translation>
    </message>
    <message>
        <source>收起这条消息（Esc）</source>
        <translation>Dismiss this message (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>还有%n条</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message>
        <source>{weight}：{text}</source>
        <translation>{weight}: {text}</translation>
    </message>
    <message>
        <source>还没有消息。</source>
        <translation>No messages yet.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>出错</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>注意</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Notices</translation>
    </message>
</context>
<context>
    <name>NewPasswordDialog</name>
    <message>
        <source>重设“{name}”的密码</source>
        <translation>Reset the password of &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>重设</source>
        <translation>Reset</translation>
    </message>
</context>
<context>
    <name>NewPersonDialog</name>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>密码先由管理员设定，请本人登录后用“修改我的密码”换掉。</source>
        <translation>The administrator sets the first password; the person changes it after signing in, by &quot;Change my password&quot;.</translation>
    </message>
    <message>
        <source>添加账户</source>
        <translation>Add an account</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
</context>
<context>
    <name>NotePanel</name>
    <message>
        <source>记录人</source>
        <translation>Recorded by</translation>
    </message>
    <message>
        <source>记事内容</source>
        <translation>Text of the note</translation>
    </message>
</context>
<context>
    <name>OfficeDialog</name>
    <message>
        <source>公文格式（红头）</source>
        <translation>Official document (red head)</translation>
    </message>
    <message>
        <source>信函格式</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>本机公文字体优先</source>
        <translation>Prefer this machine&apos;s official fonts</translation>
    </message>
    <message>
        <source>只用内置字体</source>
        <translation>Built-in fonts only</translation>
    </message>
    <message>
        <source>改过的模板保存在%s，也可以在那里直接修改。</source>
        <translation>Changed templates are kept in %s and can be edited there directly.</translation>
    </message>
    <message>
        <source>各部分的文字</source>
        <translation>Wording of each part</translation>
    </message>
    <message>
        <source>固定条款</source>
        <translation>Standing clauses</translation>
    </message>
    <message>
        <source>分组与名称</source>
        <translation>Groups and names</translation>
    </message>
    <message>
        <source>附图颜色</source>
        <translation>Map colours</translation>
    </message>
    <message>
        <source>版面尺寸</source>
        <translation>Page dimensions</translation>
    </message>
    <message>
        <source>请填写审查机关，它印在审查意见的版头。</source>
        <translation>Enter the reviewing authority; it is printed in the letterhead.</translation>
    </message>
    <message>
        <source>正在更新预览…</source>
        <translation>Updating preview...</translation>
    </message>
    <message>
        <source>例如：%s</source>
        <translation>For example: %s</translation>
    </message>
    <message>
        <source>实际使用的字体：
%s</source>
        <translation>Fonts in use:
%s</translation>
    </message>
    <message>
        <source>预览（共%s页）</source>
        <translation>Preview (%s pages)</translation>
    </message>
    <message>
        <source>预览未更新</source>
        <translation>Preview not updated</translation>
    </message>
    <message>
        <source>机关、版式与文字设置</source>
        <translation>Office, layout and wording</translation>
    </message>
    <message>
        <source>机关与人员</source>
        <translation>Office and people</translation>
    </message>
    <message>
        <source>审查机关</source>
        <translation>Reviewing authority</translation>
    </message>
    <message>
        <source>版头</source>
        <translation>Letterhead</translation>
    </message>
    <message>
        <source>可留空，留空时用机关名称；公文格式多为机关名称加“文件”</source>
        <translation>May be left empty: the authority&apos;s name is used; official documents usually have the name followed by &quot;文件&quot;</translation>
    </message>
    <message>
        <source>主送</source>
        <translation>Addressee</translation>
    </message>
    <message>
        <source>可留空，留空时主送申请单位</source>
        <translation>May be left empty: the applicant is used</translation>
    </message>
    <message>
        <source>抄送</source>
        <translation>Copies to</translation>
    </message>
    <message>
        <source>可留空，多个单位用逗号分开</source>
        <translation>May be left empty; separate several by commas</translation>
    </message>
    <message>
        <source>印发机关</source>
        <translation>Issuing office</translation>
    </message>
    <message>
        <source>可留空，留空时用机关名称</source>
        <translation>May be left empty: the authority&apos;s name is used</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>Case officer</translation>
    </message>
    <message>
        <source>复核人</source>
        <translation>Checked by</translation>
    </message>
    <message>
        <source>签发人</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>有效期</source>
        <translation>Valid for</translation>
    </message>
    <message>
        <source>联系方式</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>地址、电话</source>
        <translation>Address, telephone</translation>
    </message>
    <message>
        <source>版式与文号</source>
        <translation>Layout and numbering</translation>
    </message>
    <message>
        <source>公文版式</source>
        <translation>Document layout</translation>
    </message>
    <message>
        <source>文号格式</source>
        <translation>Number format</translation>
    </message>
    <message>
        <source>字体</source>
        <translation>Fonts</translation>
    </message>
    <message>
        <source>文字与条款</source>
        <translation>Wording and clauses</translation>
    </message>
    <message>
        <source>模板</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>恢复原模板</source>
        <translation>Restore original</translation>
    </message>
    <message>
        <source>模板内容</source>
        <translation>Template text</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>OpinionFiles</name>
    <message>
        <source>审查意见（草稿）</source>
        <translation>Review opinion (draft)</translation>
    </message>
    <message>
        <source>导出PDF</source>
        <translation>Export PDF</translation>
    </message>
    <message>
        <source>已导出到%s</source>
        <translation>Exported to %s</translation>
    </message>
    <message>
        <source>PDF文件</source>
        <translation>PDF file</translation>
    </message>
    <message>
        <source>查验PDF文件</source>
        <translation>Verify PDF file</translation>
    </message>
    <message>
        <source>正在查验…</source>
        <translation>Verifying...</translation>
    </message>
</context>
<context>
    <name>OpinionFindings</name>
    <message>
        <source>所选审查发现的上一处</source>
        <translation>Previous place of the selected finding</translation>
    </message>
    <message>
        <source>所选审查发现的下一处（回车）</source>
        <translation>Next place of the selected finding (Enter)</translation>
    </message>
    <message>
        <source>第{page}页，第{at}处，共{count}处</source>
        <translation>Page {page}, place {at} of {count}</translation>
    </message>
    <message>
        <source>所示文件没有提到规则{rule}</source>
        <translation>The document shown does not mention rule {rule}</translation>
    </message>
    <message>
        <source>选择一条审查发现，看它在文件中的位置；点击页面，看该处属于哪一条</source>
        <translation>Select a finding to see its place in the document; click on a page to see which finding stands there</translation>
    </message>
</context>
<context>
    <name>OpinionPage</name>
    <message>
        <source>续签（%s）…</source>
        <translation>Countersign (%s)...</translation>
    </message>
    <message>
        <source>签发…</source>
        <translation>Issue...</translation>
    </message>
    <message numerus="yes">
        <source>共%n页</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>尚无预览</source>
        <translation>No preview yet</translation>
    </message>
    <message>
        <source>所示为登记簿中的%s。</source>
        <translation>Showing %s from the register. </translation>
    </message>
    <message>
        <source>%s正在签署，待%s签署。</source>
        <translation>%s is being signed; waiting for %s. </translation>
    </message>
    <message>
        <source>没有可用的审查结果。请先打开案卷，完成审查。</source>
        <translation>No review result to use. Open a case and review it first.</translation>
    </message>
    <message>
        <source>当前结论：%s。</source>
        <translation>Present verdict: %s. </translation>
    </message>
    <message>
        <source>已签发：%s。</source>
        <translation>Issued: %s. </translation>
    </message>
    <message>
        <source>预览为草稿，没有文号和签名。</source>
        <translation>The preview is a draft, without number or signature. </translation>
    </message>
    <message>
        <source>没有可预览的审查结果，请先完成审查</source>
        <translation>No review result to preview; review the case first</translation>
    </message>
    <message>
        <source>正在生成草稿…</source>
        <translation>Making the draft...</translation>
    </message>
    <message>
        <source>草稿已生成</source>
        <translation>Draft ready</translation>
    </message>
    <message>
        <source>设置已保存</source>
        <translation>Settings saved</translation>
    </message>
    <message>
        <source>签署</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>审查意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>预览草稿</source>
        <translation>Preview draft</translation>
    </message>
    <message>
        <source>按当前审查结果生成草稿并预览（Ctrl+P）</source>
        <translation>Make a draft of the present review and preview it (Ctrl+P)</translation>
    </message>
    <message>
        <source>设置审查机关、主送、经办复核签发人和有效期</source>
        <translation>Set authority, addressee, officers and validity</translation>
    </message>
    <message>
        <source>取文号、签名并登记</source>
        <translation>Take a number, sign and register</translation>
    </message>
    <message>
        <source>制作虚构的演示签名证书，只用于演练</source>
        <translation>Make a fictional signing certificate, for practice only</translation>
    </message>
    <message>
        <source>导出PDF…</source>
        <translation>Export PDF...</translation>
    </message>
    <message>
        <source>把预览中的PDF写到文件</source>
        <translation>Write the PDF in the preview to a file</translation>
    </message>
    <message>
        <source>查验一份已签发的审查意见是否完整、未被改动</source>
        <translation>Verify that an issued opinion is complete and unaltered</translation>
    </message>
    <message>
        <source>查验结果</source>
        <translation>Result of verification</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>适合宽度</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>审查意见页面</source>
        <translation>Pages of the opinion</translation>
    </message>
    <message>
        <source>审查发现</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>案卷在生成草稿之后有改动，请再次预览。</source>
        <translation>The case has changed since the draft was made; preview it again.</translation>
    </message>
    <message>
        <source>查验PDF…</source>
        <translation>Verify PDF...</translation>
    </message>
    <message>
        <source>登记簿</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>打开登记簿，本案卷最近的审查意见已选中</source>
        <translation>Open the register with this case&apos;s latest opinion selected</translation>
    </message>
    <message>
        <source>机关设置…</source>
        <translation>Office settings...</translation>
    </message>
    <message>
        <source>演示证书…</source>
        <translation>Demo certificate...</translation>
    </message>
    <message>
        <source>审查发现、可改文字、查验结果</source>
        <translation>Findings, editable text, verification</translation>
    </message>
    <message>
        <source>可改文字</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>OpinionSigning</name>
    <message>
        <source>正在签发…</source>
        <translation>Issuing...</translation>
    </message>
    <message>
        <source>签发审查意见</source>
        <translation>Issue opinion</translation>
    </message>
    <message>
        <source>{number}已签署，待{roles}签署</source>
        <translation>{number} signed, waiting for {roles}</translation>
    </message>
    <message>
        <source>已签发%s，请导出PDF</source>
        <translation>%s issued; export the PDF now</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;演示证书已备好&lt;/b&gt;，签发时会自动选用，密码为 &lt;b&gt;%s&lt;/b&gt;。&lt;/p&gt;&lt;p&gt;它是虚构的，不具有法律效力，不得用于正式签发。&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;The demonstration certificate is ready&lt;/b&gt;; it is selected by itself on issuing. Its password is &lt;b&gt;%s&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;It is fictional, has no legal force and must not be used for real opinions.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>正在审查，审查完即签发…</source>
        <translation>Reviewing; issuing follows at once...</translation>
    </message>
    <message>
        <source>没有可签发的审查结果，请先改正表单中标出的错误</source>
        <translation>There is no review to issue: first correct the errors marked in the form</translation>
    </message>
    <message>
        <source>本案卷已有有效的审查意见{number}。再签发一份会取新的文号，两份同时有效，直到在登记簿中用新的替代旧的。</source>
        <translation>This case has an opinion in force, {number}. Issuing another takes a new number; both are in force until the register replaces the old one by the new one.</translation>
    </message>
    <message>
        <source>再签发一份</source>
        <translation>Issue another</translation>
    </message>
</context>
<context>
    <name>OpinionTexts</name>
    <message>
        <source>可改写的文字</source>
        <translation>Text to edit</translation>
    </message>
    <message>
        <source>结论、规划引文和审查取值不能改写。哪些条款可以改写，由“机关设置”的条款模板决定。</source>
        <translation>Verdict, quotes of the plan and values cannot be edited. Which clauses can is set by the clause templates under &quot;Office settings&quot;.</translation>
    </message>
    <message>
        <source>没有可改写的文字：请先生成草稿。</source>
        <translation>Nothing to edit yet: make a draft first.</translation>
    </message>
</context>
<context>
    <name>OverviewTasks</name>
    <message numerus="yes">
        <source>正在为%n个图斑很多的图层生成缩览，生成前缩小地图时暂不显示这些图层</source>
        <translation>
            <numerusform>Making the overview of %n layer with many parcels; until then it is not shown when zoomed out</numerusform>
            <numerusform>Making the overviews of %n layers with many parcels; until then they are not shown when zoomed out</numerusform>
        </translation>
    </message>
    <message>
        <source>正在生成图层“{name}”的地图缩览</source>
        <translation>Making the map overview of layer &quot;{name}&quot;</translation>
    </message>
</context>
<context>
    <name>OwnPasswordDialog</name>
    <message>
        <source>原密码</source>
        <translation>Old password</translation>
    </message>
    <message>
        <source>修改我的密码</source>
        <translation>Change my password</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Change</translation>
    </message>
</context>
<context>
    <name>PackageChooseDialog</name>
    <message>
        <source>选定两边都改过的内容</source>
        <translation>Choose between changes on both sides</translation>
    </message>
    <message>
        <source>案卷</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>（未命名）</source>
        <translation>(unnamed)</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>选定</source>
        <translation>Choice</translation>
    </message>
    <message>
        <source>待选定的内容</source>
        <translation>Items to choose</translation>
    </message>
    <message>
        <source>同一项内容两边改得不一样，两种都保留着。上下键选一行，按数字键选用哪一种；没有选的以后再选，选定的随下一个交换包告诉对方。</source>
        <translation>Both sides changed the same item differently, and both versions are kept. Pick a row with Up and Down, press a digit to choose a version; what you leave open waits, and your choices go to the other side with the next package.</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>—&#x3000;待选定</source>
        <translation>—  to be chosen</translation>
    </message>
</context>
<context>
    <name>PackageDesk</name>
    <message>
        <source>案卷交换{day}.tpkg</source>
        <translation>cases-{day}.tpkg</translation>
    </message>
    <message>
        <source>导出交换包</source>
        <translation>Export a package</translation>
    </message>
    <message>
        <source>交换包</source>
        <translation>Exchange package</translation>
    </message>
    <message numerus="yes">
        <source>已将%n个案卷写入{place}</source>
        <translation>
            <numerusform>Wrote %n case to {place}</numerusform>
            <numerusform>Wrote %n cases to {place}</numerusform>
        </translation>
    </message>
    <message>
        <source>导入交换包</source>
        <translation>Import a package</translation>
    </message>
    <message>
        <source>加密的交换包要用证书文件（.p12、.pfx）打开，USB Key不能解密。</source>
        <translation>An encrypted package opens with a certificate file (.p12, .pfx); a USB key cannot decrypt it.</translation>
    </message>
    <message>
        <source>已导入：新案卷{added}件，更新{merged}件，没有变化{same}件，新图层{layers}个</source>
        <translation>Imported: new cases {added}, updated {merged}, unchanged {same}, new layers {layers}</translation>
    </message>
    <message numerus="yes">
        <source>有%n份文书没有进入登记簿：文号已被占用，或所针对的文书还没有收到。</source>
        <translation>
            <numerusform>%n document was not entered in the register: its number is taken, or the document it refers to has not arrived.</numerusform>
            <numerusform>%n documents were not entered in the register: their numbers are taken, or the documents they refer to have not arrived.</numerusform>
        </translation>
    </message>
    <message>
        <source>没有待选定的内容</source>
        <translation>Nothing to choose</translation>
    </message>
    <message numerus="yes">
        <source>已选定%n项，随下一个交换包告诉对方</source>
        <translation>
            <numerusform>%n item chosen; the other side learns of it with the next package</numerusform>
            <numerusform>%n items chosen; the other side learns of them with the next package</numerusform>
        </translation>
    </message>
    <message>
        <source>证书</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>本单位签名证书</source>
        <translation>signing-certificate</translation>
    </message>
    <message>
        <source>导出本单位证书</source>
        <translation>Export this office&apos;s certificate</translation>
    </message>
    <message>
        <source>已导出到{place}</source>
        <translation>Exported to {place}</translation>
    </message>
    <message>
        <source>已停止，什么都没有改动</source>
        <translation>Stopped; nothing was changed</translation>
    </message>
    <message numerus="yes">
        <source>本案卷有%n项内容两边都改过，还没有选定；按Ctrl+Alt+X选定后才能签发。</source>
        <translation>
            <numerusform>%n item of this case was changed on both sides and waits for a choice; press Ctrl+Alt+X to choose, then it can be issued.</numerusform>
            <numerusform>%n items of this case were changed on both sides and wait for a choice; press Ctrl+Alt+X to choose, then it can be issued.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackageLookDialog</name>
    <message>
        <source>导入交换包</source>
        <translation>Import a package</translation>
    </message>
    <message>
        <source>案卷</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>（未命名）</source>
        <translation>(unnamed)</translation>
    </message>
    <message>
        <source>县</source>
        <translation>County</translation>
    </message>
    <message>
        <source>与本机相比</source>
        <translation>Compared with here</translation>
    </message>
    <message>
        <source>会改动的内容</source>
        <translation>What would change</translation>
    </message>
    <message>
        <source>交换包里的案卷</source>
        <translation>Cases in the package</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>签名单位：{office}&#x3000;签名时间：{moment}&#x3000;工作站：{station}</source>
        <translation>Signed by {office}, {moment}, at workstation {station}</translation>
    </message>
    <message>
        <source>附言：{note}</source>
        <translation>Note: {note}</translation>
    </message>
    <message>
        <source>{name}（已有）</source>
        <translation>{name} (already here)</translation>
    </message>
    <message>
        <source>图层：{names}</source>
        <translation>Layers: {names}</translation>
    </message>
    <message numerus="yes">
        <source>有%n项两边都改过：导入后两种内容都保留，由您逐项选定。</source>
        <translation>
            <numerusform>%n item was changed on both sides: both versions are kept, and you choose after the import.</numerusform>
            <numerusform>%n items were changed on both sides: both versions are kept, and you choose after the import.</numerusform>
        </translation>
    </message>
    <message>
        <source>这个交换包没有本机不知道的内容，导入后什么都不会变。</source>
        <translation>This package holds nothing new; importing it changes nothing.</translation>
    </message>
    <message>
        <source>导入时要么全部导入，要么什么都不改。</source>
        <translation>The import takes everything or changes nothing.</translation>
    </message>
</context>
<context>
    <name>PackageOfficesDialog</name>
    <message>
        <source>交换单位</source>
        <translation>Exchange offices</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>发证机构</source>
        <translation>Issuer</translation>
    </message>
    <message>
        <source>有效期至</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>已知单位</source>
        <translation>Known offices</translation>
    </message>
    <message>
        <source>本工作站名称</source>
        <translation>Name of this workstation</translation>
    </message>
    <message>
        <source>登记对方的签名证书（不含私钥），此后接受它的交换包</source>
        <translation>Register an office&apos;s signing certificate (without its private key); its packages are accepted from then on</translation>
    </message>
    <message>
        <source>把本单位的签名证书存成文件，交给对方登记</source>
        <translation>Save this office&apos;s signing certificate for others to register</translation>
    </message>
    <message>
        <source>登记单位(&amp;A)…</source>
        <translation>&amp;Add an office…</translation>
    </message>
    <message>
        <source>移除(&amp;R)</source>
        <translation>&amp;Remove</translation>
    </message>
    <message>
        <source>不再接受所选单位的交换包</source>
        <translation>Accept no more packages of the selected office</translation>
    </message>
    <message>
        <source>导出本单位证书(&amp;E)…</source>
        <translation>&amp;Export this office&apos;s certificate…</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>只接受这里登记的单位签名的交换包。登记前请当面或打电话核对证书指纹；同一单位的两台工作站用同一张证书时，也要各自登记。</source>
        <translation>Only packages signed by the offices listed here are accepted. Check the fingerprint in person or by telephone before you add one. Two workstations that share a certificate must each add it.</translation>
    </message>
    <message>
        <source>本工作站名称(&amp;N)</source>
        <translation>&amp;Name of this workstation</translation>
    </message>
    <message>
        <source>签名证书</source>
        <translation>Signing certificate</translation>
    </message>
    <message>
        <source>所有文件</source>
        <translation>All files</translation>
    </message>
    <message>
        <source>登记单位：选择其签名证书</source>
        <translation>Add an office: select its signing certificate</translation>
    </message>
    <message>
        <source>请先选一个单位。</source>
        <translation>Select an office first.</translation>
    </message>
    <message>
        <source>不再接受“{name}”的交换包？已经导入的内容不变。</source>
        <translation>Accept no more packages of &quot;{name}&quot;? What was imported stays.</translation>
    </message>
    <message>
        <source>移除单位</source>
        <translation>Remove an office</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>证书指纹（SHA-256）：{digits}</source>
        <translation>Certificate fingerprint (SHA-256): {digits}</translation>
    </message>
</context>
<context>
    <name>PackageWriteDialog</name>
    <message>
        <source>导出交换包</source>
        <translation>Export a package</translation>
    </message>
    <message numerus="yes">
        <source>所选的%n个案卷(&amp;S)</source>
        <translation>
            <numerusform>The %n &amp;selected case</numerusform>
            <numerusform>The %n &amp;selected cases</numerusform>
        </translation>
    </message>
    <message>
        <source>全部案卷(&amp;A)</source>
        <translation>&amp;All cases</translation>
    </message>
    <message>
        <source>不加密：已知单位都能打开</source>
        <translation>Not encrypted: every office that knows yours can open it</translation>
    </message>
    <message>
        <source>只让“{name}”打开</source>
        <translation>Only &quot;{name}&quot; can open it</translation>
    </message>
    <message>
        <source>一并导出的图层</source>
        <translation>Layers to include</translation>
    </message>
    <message>
        <source>案卷连同照片、记事、轨迹、证据材料、办理过程、审查记录和审查意见一起导出，并用本单位证书签名；重复导入不会重复。</source>
        <translation>Cases go with their photographs, notes, tracks, evidence, steps, reviews and opinions, signed with this office&apos;s certificate. Importing twice duplicates nothing.</translation>
    </message>
    <message>
        <source>案卷</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>加密(&amp;E)</source>
        <translation>&amp;Encryption</translation>
    </message>
    <message>
        <source>附言(&amp;N)</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>加密</source>
        <translation>Encryption</translation>
    </message>
    <message>
        <source>附言</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>图层(&amp;L)</source>
        <translation>&amp;Layers</translation>
    </message>
    <message>
        <source>下一步：选择证书…</source>
        <translation>Next: select a certificate…</translation>
    </message>
</context>
<context>
    <name>Packages</name>
    <message>
        <source>新案卷</source>
        <translation>new case</translation>
    </message>
    <message>
        <source>对方有改动</source>
        <translation>changed there</translation>
    </message>
    <message>
        <source>两边都有改动</source>
        <translation>changed on both sides</translation>
    </message>
    <message>
        <source>本机较新</source>
        <translation>newer here</translation>
    </message>
    <message>
        <source>相同</source>
        <translation>same</translation>
    </message>
    <message>
        <source>{field}（待选定）</source>
        <translation>{field} (to be chosen)</translation>
    </message>
    <message>
        <source>本机</source>
        <translation>here</translation>
    </message>
    <message>
        <source>其他工作站</source>
        <translation>another workstation</translation>
    </message>
    <message>
        <source>{who}，{moment}</source>
        <translation>{who}, {moment}</translation>
    </message>
</context>
<context>
    <name>PageModel</name>
    <message>
        <source>第{number}页，共{count}页</source>
        <translation>Page {number} of {count}</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>原口令</source>
        <translation>Old pass phrase</translation>
    </message>
    <message>
        <source>取消加密</source>
        <translation>Make it plain again</translation>
    </message>
    <message>
        <source>工作库已加密。更换口令后，以前的备份仍用原口令打开。</source>
        <translation>The workspace is encrypted. After a change, earlier backups still open with the old pass phrase.</translation>
    </message>
    <message>
        <source>更换口令或取消加密</source>
        <translation>Change the pass phrase, or make it plain</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>粘贴坐标</source>
        <translation>Paste coordinates</translation>
    </message>
    <message>
        <source>由坐标和文字判定</source>
        <translation>From coordinates and text</translation>
    </message>
    <message>
        <source>坐标系</source>
        <translation>Coordinate system</translation>
    </message>
    <message>
        <source>坐标文字</source>
        <translation>Text with coordinates</translation>
    </message>
    <message>
        <source>每行一个界址点，例如：
J1,4254900.123,38389090.456
112.734560 38.412340
112°34′12.5″ 38°24′30″

也可以粘贴电子表格中的单元格（可带表头）、整份界址点TXT、WKT或GeoJSON。
空一行另起一圈。</source>
        <translation>One boundary point a line, for example:
J1,4254900.123,38389090.456
112.734560 38.412340
112°34′12.5″ 38°24′30″

Cells of a spreadsheet (with or without headings), a whole boundary-point TXT, WKT or GeoJSON can be pasted too.
An empty line starts a new ring.</translation>
    </message>
    <message>
        <source>不是线</source>
        <translation>Not a line</translation>
    </message>
    <message>
        <source>米</source>
        <translation> m</translation>
    </message>
    <message>
        <source>线状用地的宽度，两侧各一半；坐标是面时不填</source>
        <translation>Width of a linear site, half to either side; leave out where the coordinates are an area</translation>
    </message>
    <message>
        <source>线的宽度</source>
        <translation>Width of line</translation>
    </message>
    <message>
        <source>用作用地范围</source>
        <translation>Use as site</translation>
    </message>
    <message>
        <source>读出{points}个点、{rings}圈、{parts}块；面积{area}
坐标系：{crs}；依据：{evidence}</source>
        <translation>{points} points, {rings} rings, {parts} parts read; area {area}
Coordinate system: {crs}; evidence: {evidence}</translation>
    </message>
</context>
<context>
    <name>PhotoPanel</name>
    <message>
        <source>相机时钟改正（秒）</source>
        <translation>Camera clock correction (s)</translation>
    </message>
    <message>
        <source>相机时钟改正，秒，加在拍摄时间上</source>
        <translation>Camera clock correction in seconds, added to the time of the photo</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>打印地图或存为图片</source>
        <translation>Print map or save as image</translation>
    </message>
    <message>
        <source>图名</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>纸张</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>{paper}横向</source>
        <translation>{paper} landscape</translation>
    </message>
    <message>
        <source>{paper}纵向</source>
        <translation>{paper} portrait</translation>
    </message>
    <message>
        <source>每英寸点数</source>
        <translation>Dots per inch</translation>
    </message>
    <message>
        <source>每英寸{dpi}点</source>
        <translation>{dpi} dpi</translation>
    </message>
    <message>
        <source>附图例</source>
        <translation>Legend</translation>
    </message>
    <message>
        <source>图下附图例</source>
        <translation>Legend below the map</translation>
    </message>
    <message>
        <source>精度</source>
        <translation>Resolution</translation>
    </message>
    <message>
        <source>存为文件…</source>
        <translation>Save as file...</translation>
    </message>
    <message>
        <source>存为PNG、PDF或SVG文件</source>
        <translation>Save as PNG, PDF or SVG</translation>
    </message>
    <message>
        <source>打印…</source>
        <translation>Print...</translation>
    </message>
    <message>
        <source>选择打印机并打印</source>
        <translation>Choose a printer and print</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>PlacesDialog</name>
    <message>
        <source>还能放在哪里</source>
        <translation>Where else</translation>
    </message>
    <message>
        <source>各产业板块由优到劣排列；只看板块、产业和负面清单，具体用地另行审查。</source>
        <translation>Industry blocks, best first; only block, industry and negative lists are compared: the site itself is reviewed separately.</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>关闭选址清单</source>
        <translation>Close this list</translation>
    </message>
</context>
<context>
    <name>PlanBeside</name>
    <message>
        <source>第{first}至{last}行</source>
        <translation>lines {first} to {last}</translation>
    </message>
    <message>
        <source>没有规则引用这一段，规划自检也没有提到它。</source>
        <translation>No rule cites this part, and the plan&apos;s self-check does not speak of it.</translation>
    </message>
    <message>
        <source>引用本段的规则</source>
        <translation>Rules that cite this part</translation>
    </message>
    <message>
        <source>第{line}行</source>
        <translation>Line {line}</translation>
    </message>
    <message>
        <source>规划自检：本段与规划其他部分不一致之处</source>
        <translation>Self-check: where this part disagrees with the rest of the plan</translation>
    </message>
    <message>
        <source>← 返回本段</source>
        <translation>← Back to this part</translation>
    </message>
    <message>
        <source>在规则页打开</source>
        <translation>Open under Rules</translation>
    </message>
    <message>
        <source>打开{table}</source>
        <translation>Open {table}</translation>
    </message>
    <message>
        <source>在规划自检页打开</source>
        <translation>Open under Self-check</translation>
    </message>
</context>
<context>
    <name>PlanBlocks</name>
    <message>
        <source>板块位置（示意）</source>
        <translation>Place of the block (schematic)</translation>
    </message>
    <message>
        <source>圈示意板块所在的地点，不是板块范围</source>
        <translation>The circle shows roughly where the block lies, not its extent</translation>
    </message>
</context>
<context>
    <name>PlanBookmarks</name>
    <message>
        <source>书签</source>
        <translation>Bookmarks</translation>
    </message>
    <message>
        <source>回车转到，F2改名，Delete删除</source>
        <translation>Enter goes there, F2 renames, Delete removes</translation>
    </message>
    <message>
        <source>第{line}行</source>
        <translation>Line {line}</translation>
    </message>
</context>
<context>
    <name>PlanLeaf</name>
    <message>
        <source>接下一篇：{name}</source>
        <translation>Continue: {name}</translation>
    </message>
    <message>
        <source>在表格页打开</source>
        <translation>Open under Tables</translation>
    </message>
    <message>
        <source>〔自检〕</source>
        <translation>[check]</translation>
    </message>
    <message>
        <source>单位：{unit}</source>
        <translation>Unit: {unit}</translation>
    </message>
</context>
<context>
    <name>PlanLeft</name>
    <message>
        <source>目录</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>检索结果</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>书签</source>
        <translation>Bookmarks</translation>
    </message>
    <message>
        <source>搜索结果</source>
        <translation>Search results</translation>
    </message>
    <message>
        <source>加书签</source>
        <translation>Add bookmark</translation>
    </message>
    <message>
        <source>在正在阅读的一行加书签（Ctrl+M）</source>
        <translation>Put a bookmark on the line being read (Ctrl+M)</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>移除所选书签（Delete）</source>
        <translation>Remove the chosen bookmark (Delete)</translation>
    </message>
</context>
<context>
    <name>PlanOutline</name>
    <message>
        <source>规划目录</source>
        <translation>Contents of the plan</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>范围</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>检索%s</source>
        <translation>Search %s</translation>
    </message>
    <message>
        <source>规划原文</source>
        <translation>Words of the plan</translation>
    </message>
    <message numerus="yes">
        <source>（只列前%n处，请多给些词语）</source>
        <translation>
            <numerusform>(only the first %n; give more words)</numerusform>
            <numerusform>(only the first %n; give more words)</numerusform>
        </translation>
    </message>
    <message>
        <source>所选范围中没有这些词语，请换一个说法，或放宽范围。</source>
        <translation>These words do not occur in the chosen part; try other words, or a wider part.</translation>
    </message>
    <message>
        <source>规划全文</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>太忻一体化经济区（忻州区）空间发展规划（2022—2035年）</source>
        <translation>Spatial Development Plan of the Taixin Integrated Economic Zone (Xinzhou), 2022–2035</translation>
    </message>
    <message>
        <source>规划的各部分</source>
        <translation>Parts of the plan</translation>
    </message>
    <message>
        <source>在规划全文中搜索</source>
        <translation>Search the full text of the plan</translation>
    </message>
    <message>
        <source>输入词语，如 永久基本农田、两高、豆罗</source>
        <translation>Type words, such as 永久基本农田, 两高, 豆罗</translation>
    </message>
    <message>
        <source>本段的规则和规划自检</source>
        <translation>Rules and self-check of this part</translation>
    </message>
    <message>
        <source>表格</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>请先输入要检索的词语</source>
        <translation>Type the words to search for first</translation>
    </message>
    <message numerus="yes">
        <source>找到%n处，正在看第{at}处（F3下一处，Shift+F3上一处）</source>
        <translation>
            <numerusform>%n place found, at {at} (F3 next, Shift+F3 previous)</numerusform>
            <numerusform>%n places found, at {at} (F3 next, Shift+F3 previous)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanReader</name>
    <message>
        <source>规划原文</source>
        <translation>Words of the plan</translation>
    </message>
</context>
<context>
    <name>PlanTables</name>
    <message>
        <source>规划的表格、专栏和附表</source>
        <translation>Tables, boxes and annexes of the plan</translation>
    </message>
    <message>
        <source>看原文</source>
        <translation>In the text</translation>
    </message>
    <message>
        <source>在规划全文中看这张表</source>
        <translation>See this table in the plan&apos;s text</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>复制所选的行；没有选时复制整张表</source>
        <translation>Copy the chosen rows; the whole table where none are chosen</translation>
    </message>
    <message>
        <source>导出CSV…</source>
        <translation>Export CSV...</translation>
    </message>
    <message>
        <source>把这张表导出为CSV</source>
        <translation>Export this table as CSV</translation>
    </message>
    <message>
        <source>单位：{unit}</source>
        <translation>Unit: {unit}</translation>
    </message>
    <message numerus="yes">
        <source>已复制%n行，可粘贴到电子表格</source>
        <translation>
            <numerusform>Copied %n row; paste it into a spreadsheet</numerusform>
            <numerusform>Copied %n rows; paste them into a spreadsheet</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV表格</source>
        <translation>CSV table</translation>
    </message>
    <message>
        <source>导出表格</source>
        <translation>Export the table</translation>
    </message>
    <message>
        <source>已导出到{place}</source>
        <translation>Exported to {place}</translation>
    </message>
    <message>
        <source>规划文本第{line}行</source>
        <translation>Line {line} of the plan text</translation>
    </message>
    <message>
        <source>引用本行的规则</source>
        <translation>Rules that cite this row</translation>
    </message>
    <message>
        <source>规划自检</source>
        <translation>Self-check</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>窗口的设置文件已损坏，本次恢复为默认设置；原文件已改名为“{name}”。案卷不受影响。</source>
        <translation>The window&apos;s settings file was damaged; defaults are used this time, and the file was renamed &quot;{name}&quot;. Cases are not affected.</translation>
    </message>
</context>
<context>
    <name>PreviewMap</name>
    <message>
        <source>预览图</source>
        <translation>Preview map</translation>
    </message>
</context>
<context>
    <name>ProjectForm</name>
    <message>
        <source>项目表单</source>
        <translation>Project form</translation>
    </message>
</context>
<context>
    <name>Readout</name>
    <message>
        <source>坐标；单击换一种写法：度、度分秒、高斯克吕格带或不带带号</source>
        <translation>Coordinates; click to change notation: degrees, DMS, Gauss-Krüger with or without zone prefix</translation>
    </message>
    <message>
        <source>坐标</source>
        <translation>Coordinates</translation>
    </message>
    <message>
        <source>坐标：{place}；单击换一种写法</source>
        <translation>Coordinates: {place}; click to change notation</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>替代它的审查意见</source>
        <translation>Opinion that replaces it</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>理由（必填，写入通知和登记簿）</source>
        <translation>Reason (required, printed in the notice and the register)</translation>
    </message>
    <message>
        <source>请填写理由。</source>
        <translation>Give the reason.</translation>
    </message>
</context>
<context>
    <name>ReceiverPanel</name>
    <message>
        <source>接收机的端口或NMEA文件</source>
        <translation>Port of the receiver, or NMEA file</translation>
    </message>
    <message>
        <source>波特率</source>
        <translation>Baud rate</translation>
    </message>
    <message>
        <source>自动</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>文件快放（不按原来的时间）</source>
        <translation>Play files fast (not in real time)</translation>
    </message>
    <message>
        <source>不知道</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>米</source>
        <translation> m</translation>
    </message>
    <message>
        <source>HDOP为1时的误差，按接收机说明书</source>
        <translation>Error at HDOP 1, from the receiver&apos;s manual</translation>
    </message>
    <message>
        <source>端口或文件</source>
        <translation>Port or file</translation>
    </message>
    <message>
        <source>刷新端口</source>
        <translation>Refresh ports</translation>
    </message>
    <message>
        <source>重新查找串口</source>
        <translation>Look for serial ports again</translation>
    </message>
    <message>
        <source>回放文件…</source>
        <translation>Replay file...</translation>
    </message>
    <message>
        <source>选择NMEA记录文件回放</source>
        <translation>Choose an NMEA log to replay</translation>
    </message>
    <message>
        <source>连接</source>
        <translation>Connect</translation>
    </message>
    <message>
        <source>连接接收机</source>
        <translation>Connect the receiver</translation>
    </message>
    <message>
        <source>断开</source>
        <translation>Disconnect</translation>
    </message>
    <message>
        <source>断开接收机</source>
        <translation>Disconnect the receiver</translation>
    </message>
    <message>
        <source>HDOP为1时的误差（接收机说明书；接收机自报误差GST时不用）</source>
        <translation>Error at HDOP 1 (from the receiver&apos;s manual; not used when it reports GST)</translation>
    </message>
    <message>
        <source>重新连接</source>
        <translation>Reconnect</translation>
    </message>
</context>
<context>
    <name>RegisterActs</name>
    <message>
        <source>没有其后签发的有效审查意见可以替代它，请先签发新的审查意见</source>
        <translation>No valid opinion issued later can replace it; issue the new opinion first</translation>
    </message>
    <message>
        <source>已作废%s</source>
        <translation>%s voided</translation>
    </message>
    <message>
        <source>正在签署…</source>
        <translation>Signing...</translation>
    </message>
    <message>
        <source>签署</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>{number}已签署，待{roles}签署</source>
        <translation>{number} signed, waiting for {roles}</translation>
    </message>
    <message>
        <source>%s已签署完毕，生效</source>
        <translation>%s is fully signed and in force</translation>
    </message>
</context>
<context>
    <name>RegisterExports</name>
    <message>
        <source>导出进度</source>
        <translation>Export progress</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>停止导出</source>
        <translation>Stop exporting</translation>
    </message>
    <message>
        <source>PDF文件</source>
        <translation>PDF file</translation>
    </message>
    <message>
        <source>导出PDF</source>
        <translation>Export PDF</translation>
    </message>
    <message>
        <source>Excel工作簿</source>
        <translation>Excel workbook</translation>
    </message>
    <message>
        <source>CSV表格</source>
        <translation>CSV table</translation>
    </message>
    <message>
        <source>导出登记簿</source>
        <translation>Export register</translation>
    </message>
    <message>
        <source>登记簿</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>已导出到%s</source>
        <translation>Exported to %s</translation>
    </message>
    <message>
        <source>批量导出PDF到文件夹</source>
        <translation>Export PDFs to folder</translation>
    </message>
    <message>
        <source>已停止导出；已写出的文件是完整的，见文件夹中的清单</source>
        <translation>Export stopped; the files written are complete, see the list in the folder</translation>
    </message>
    <message>
        <source>已导出{count}份到{folder}</source>
        <translation>{count} exported to {folder}</translation>
    </message>
    <message>
        <source>导出审查意见PDF</source>
        <translation>Export opinion PDF</translation>
    </message>
</context>
<context>
    <name>RegisterFilter</name>
    <message>
        <source>搜索文号、项目、代码、申请人</source>
        <translation>Search number, project, code, applicant</translation>
    </message>
    <message>
        <source>搜索登记簿</source>
        <translation>Search register</translation>
    </message>
    <message>
        <source>全部县</source>
        <translation>All counties</translation>
    </message>
    <message>
        <source>全部结论</source>
        <translation>All verdicts</translation>
    </message>
    <message>
        <source>全部状态</source>
        <translation>All statuses</translation>
    </message>
    <message>
        <source>自2026-01-01</source>
        <translation>From 2026-01-01</translation>
    </message>
    <message>
        <source>成文日期自（年、年月或年月日）</source>
        <translation>Dated from (year, year-month or full date)</translation>
    </message>
    <message>
        <source>至2026-12-31</source>
        <translation>To 2026-12-31</translation>
    </message>
    <message>
        <source>成文日期至（年、年月或年月日）</source>
        <translation>Dated to (year, year-month or full date)</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>清除查询条件</source>
        <translation>Clear query</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>登记簿</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>用地用水台账</source>
        <translation>Land and water ledger</translation>
    </message>
    <message>
        <source>所选文件的登记内容、重新审查的比较结果</source>
        <translation>Register entry of the selected document, and the result of re-running its review</translation>
    </message>
    <message>
        <source>核对校验码…</source>
        <translation>Check code...</translation>
    </message>
    <message>
        <source>核对纸质件上的校验码或二维码</source>
        <translation>Check the check code or QR code of a paper copy</translation>
    </message>
    <message>
        <source>签署流程…</source>
        <translation>Signing order...</translation>
    </message>
    <message>
        <source>设定由谁签署</source>
        <translation>Set who signs</translation>
    </message>
    <message>
        <source>导出清单…</source>
        <translation>Export list...</translation>
    </message>
    <message>
        <source>把所列各行导出为Excel或CSV</source>
        <translation>Export the rows listed as Excel or CSV</translation>
    </message>
    <message>
        <source>批量导出PDF…</source>
        <translation>Export PDFs...</translation>
    </message>
    <message>
        <source>把所列文件导出到一个文件夹</source>
        <translation>Export the documents listed to a folder</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>在审查意见页打开所选文件（回车）</source>
        <translation>Open the selected document on the opinion page (Enter)</translation>
    </message>
    <message>
        <source>导出PDF…</source>
        <translation>Export PDF...</translation>
    </message>
    <message>
        <source>导出所选文件的PDF</source>
        <translation>Export the PDF of the selected document</translation>
    </message>
    <message>
        <source>续签…</source>
        <translation>Countersign...</translation>
    </message>
    <message>
        <source>由轮到的签署人在所选文件上签名</source>
        <translation>The next signer signs the selected document</translation>
    </message>
    <message>
        <source>撤回…</source>
        <translation>Withdraw...</translation>
    </message>
    <message>
        <source>签发通知，撤回所选审查意见</source>
        <translation>Issue a notice that withdraws the selected opinion</translation>
    </message>
    <message>
        <source>替代…</source>
        <translation>Replace...</translation>
    </message>
    <message>
        <source>签发通知，以另一份审查意见替代所选的</source>
        <translation>Issue a notice that replaces the selected opinion by another</translation>
    </message>
    <message>
        <source>作废…</source>
        <translation>Void...</translation>
    </message>
    <message>
        <source>作废没有签署完毕的所选文件</source>
        <translation>Void the selected document, not yet fully signed</translation>
    </message>
    <message>
        <source>重新审查并比较</source>
        <translation>Re-run and compare</translation>
    </message>
    <message>
        <source>用PDF中的记录重新审查，与当时的结果比较</source>
        <translation>Review again from the record in the PDF and compare with the result of that time</translation>
    </message>
    <message>
        <source>所列{count}份；登记簿中有效的审查意见{in_force}份</source>
        <translation>{count} listed; {in_force} opinions in force in the register</translation>
    </message>
    <message>
        <source>没有所查的文件，或尚未签发审查意见</source>
        <translation>No such document, or no opinion issued yet</translation>
    </message>
    <message>
        <source>今后由%s依次签署</source>
        <translation>From now on signed in turn by %s</translation>
    </message>
    <message>
        <source>选择印章图片</source>
        <translation>Choose seal image</translation>
    </message>
    <message>
        <source>PNG图片</source>
        <translation>PNG image</translation>
    </message>
    <message>
        <source>已比较%s</source>
        <translation>%s compared</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>用地范围已更新</source>
        <translation>Site updated</translation>
    </message>
</context>
<context>
    <name>RolesDialog</name>
    <message>
        <source>至少要有一名在用的管理员。</source>
        <translation>At least one administrator must remain in use.</translation>
    </message>
    <message>
        <source>“{name}”的岗位</source>
        <translation>Roles of &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>受理</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>通知补正</source>
        <translation>Ask for corrections</translation>
    </message>
    <message>
        <source>补正完成</source>
        <translation>Corrections received</translation>
    </message>
    <message>
        <source>开始初审</source>
        <translation>Begin first review</translation>
    </message>
    <message>
        <source>提交复核</source>
        <translation>Submit for second review</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>退回初审</source>
        <translation>Return to first review</translation>
    </message>
    <message>
        <source>复核通过</source>
        <translation>Pass second review</translation>
    </message>
    <message>
        <source>撤回复核</source>
        <translation>Recall second review</translation>
    </message>
    <message>
        <source>退回复核</source>
        <translation>Return to second review</translation>
    </message>
    <message>
        <source>归档</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>无定位</source>
        <translation>no position</translation>
    </message>
    <message>
        <source>单点定位</source>
        <translation>single fix</translation>
    </message>
    <message>
        <source>差分定位</source>
        <translation>differential fix</translation>
    </message>
    <message>
        <source>精密定位（PPS）</source>
        <translation>precise fix (PPS)</translation>
    </message>
    <message>
        <source>RTK固定解</source>
        <translation>RTK fixed</translation>
    </message>
    <message>
        <source>RTK浮点解</source>
        <translation>RTK float</translation>
    </message>
    <message>
        <source>推算</source>
        <translation>dead reckoning</translation>
    </message>
    <message>
        <source>手工输入</source>
        <translation>entered by hand</translation>
    </message>
    <message>
        <source>模拟</source>
        <translation>simulated</translation>
    </message>
    <message>
        <source>照片自带</source>
        <translation>from the photo</translation>
    </message>
    <message>
        <source>按时间取自轨迹</source>
        <translation>from a track, by time</translation>
    </message>
    <message>
        <source>人工标定</source>
        <translation>pinned by hand</translation>
    </message>
    <message>
        <source>没有位置</source>
        <translation>no position</translation>
    </message>
    <message>
        <source>触及</source>
        <translation>Triggered</translation>
    </message>
    <message>
        <source>不触及</source>
        <translation>Not triggered</translation>
    </message>
    <message>
        <source>无法判定</source>
        <translation>Undetermined</translation>
    </message>
    <message>
        <source>不涉及</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>符合</source>
        <translation>Conforms</translation>
    </message>
    <message>
        <source>有条件符合</source>
        <translation>Conforms with conditions</translation>
    </message>
    <message>
        <source>需进一步核实</source>
        <translation>Needs verification</translation>
    </message>
    <message>
        <source>不符合</source>
        <translation>Does not conform</translation>
    </message>
    <message>
        <source>忻州市规划和自然资源局（演示）</source>
        <translation>Xinzhou Bureau of Planning and Natural Resources (demonstration)</translation>
    </message>
    <message>
        <source>自签发之日起一年</source>
        <translation>one year from the date of issue</translation>
    </message>
    <message>
        <source>管理员</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>Case officer</translation>
    </message>
    <message>
        <source>复核人</source>
        <translation>Checked by</translation>
    </message>
    <message>
        <source>签发人</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>单位印章</source>
        <translation>Office seal</translation>
    </message>
    <message>
        <source>禁止</source>
        <translation>Prohibition</translation>
    </message>
    <message>
        <source>限制</source>
        <translation>Restriction</translation>
    </message>
    <message>
        <source>附条件</source>
        <translation>With conditions</translation>
    </message>
    <message>
        <source>有关要求</source>
        <translation>General requirements</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>支持</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>五台山风景名胜区</source>
        <translation>五台山风景名胜区</translation>
    </message>
    <message>
        <source>忻府区</source>
        <translation>忻府区</translation>
    </message>
    <message>
        <source>定襄县</source>
        <translation>定襄县</translation>
    </message>
    <message>
        <source>五台县</source>
        <translation>五台县</translation>
    </message>
    <message>
        <source>代县</source>
        <translation>代县</translation>
    </message>
    <message>
        <source>繁峙县</source>
        <translation>繁峙县</translation>
    </message>
    <message>
        <source>原平市</source>
        <translation>原平市</translation>
    </message>
    <message>
        <source>交通</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>能源</source>
        <translation>Energy</translation>
    </message>
    <message>
        <source>电力</source>
        <translation>Power</translation>
    </message>
    <message>
        <source>水利</source>
        <translation>Water works</translation>
    </message>
    <message>
        <source>民生</source>
        <translation>Public services</translation>
    </message>
    <message>
        <source>文旅</source>
        <translation>Culture and tourism</translation>
    </message>
    <message>
        <source>产业</source>
        <translation>Industry</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>新建</source>
        <translation>New build</translation>
    </message>
    <message>
        <source>扩建</source>
        <translation>Expansion</translation>
    </message>
    <message>
        <source>改建</source>
        <translation>Renovation</translation>
    </message>
    <message>
        <source>迁建</source>
        <translation>Relocation</translation>
    </message>
    <message>
        <source>新设</source>
        <translation>New</translation>
    </message>
    <message>
        <source>已有</source>
        <translation>Existing</translation>
    </message>
    <message>
        <source>地下水</source>
        <translation>Groundwater</translation>
    </message>
    <message>
        <source>地表水</source>
        <translation>Surface water</translation>
    </message>
    <message>
        <source>再生水</source>
        <translation>Reclaimed water</translation>
    </message>
    <message>
        <source>矿井水</source>
        <translation>Mine water</translation>
    </message>
    <message>
        <source>雨水</source>
        <translation>Rainwater</translation>
    </message>
    <message>
        <source>生活饮用地下水</source>
        <translation>Groundwater for domestic use</translation>
    </message>
    <message>
        <source>设立开发区</source>
        <translation>Setting up a development zone</translation>
    </message>
    <message>
        <source>城镇建设</source>
        <translation>Urban construction</translation>
    </message>
    <message>
        <source>农业生产</source>
        <translation>Agricultural production</translation>
    </message>
    <message>
        <source>乡村振兴</source>
        <translation>Rural revitalisation</translation>
    </message>
    <message>
        <source>生态保护修复</source>
        <translation>Ecological protection and restoration</translation>
    </message>
    <message>
        <source>交通基础设施</source>
        <translation>Transport infrastructure</translation>
    </message>
    <message>
        <source>市政基础设施</source>
        <translation>Municipal infrastructure</translation>
    </message>
    <message>
        <source>其他基础设施</source>
        <translation>Other infrastructure</translation>
    </message>
    <message>
        <source>特殊用地</source>
        <translation>Special use</translation>
    </message>
    <message>
        <source>农业设施建设</source>
        <translation>Agricultural facilities</translation>
    </message>
    <message>
        <source>农业配套、乡村产业</source>
        <translation>Agricultural support and rural industry</translation>
    </message>
    <message>
        <source>挖湖造景、种植草皮</source>
        <translation>Artificial lakes and turf</translation>
    </message>
    <message>
        <source>用地红线外绿化带</source>
        <translation>Green belt beyond the right of way</translation>
    </message>
    <message>
        <source>耕地转为其他农用地</source>
        <translation>Farmland to other agricultural land</translation>
    </message>
    <message>
        <source>有毒有害及危险品仓储物流</source>
        <translation>Storage of toxic and hazardous goods</translation>
    </message>
    <message>
        <source>砂石黏土开采</source>
        <translation>Sand, stone and clay mining</translation>
    </message>
    <message>
        <source>开采地下水</source>
        <translation>Groundwater abstraction</translation>
    </message>
    <message>
        <source>新鲜水造景、娱乐水域</source>
        <translation>Landscape or leisure water from fresh water</translation>
    </message>
    <message>
        <source>占用河湖岸线</source>
        <translation>Occupying river or lake shoreline</translation>
    </message>
    <message>
        <source>围垦河湖</source>
        <translation>Lake reclamation</translation>
    </message>
    <message>
        <source>侵占河道</source>
        <translation>Encroaching on river channels</translation>
    </message>
    <message>
        <source>河道采砂</source>
        <translation>River sand mining</translation>
    </message>
    <message>
        <source>风力发电</source>
        <translation>Wind power</translation>
    </message>
    <message>
        <source>光伏发电</source>
        <translation>Solar power</translation>
    </message>
    <message>
        <source>地热利用</source>
        <translation>Geothermal use</translation>
    </message>
    <message>
        <source>水力发电</source>
        <translation>Hydropower</translation>
    </message>
    <message>
        <source>抽水蓄能</source>
        <translation>Pumped storage</translation>
    </message>
    <message>
        <source>游客服务中心</source>
        <translation>Visitor centre</translation>
    </message>
    <message>
        <source>旅游设施</source>
        <translation>Tourism facilities</translation>
    </message>
    <message>
        <source>季节性停车</source>
        <translation>Seasonal parking</translation>
    </message>
    <message>
        <source>自驾车旅居车营地</source>
        <translation>Camp site for cars and caravans</translation>
    </message>
    <message>
        <source>冰雪场地</source>
        <translation>Ice and snow venue</translation>
    </message>
    <message>
        <source>民宿、农村建设用地复合利用</source>
        <translation>Homestays, combined use of rural construction land</translation>
    </message>
    <message>
        <source>涉及历史文化遗存</source>
        <translation>Touches historic remains</translation>
    </message>
    <message>
        <source>直径3米以下回转窑</source>
        <translation>Rotary kiln under 3 m in diameter</translation>
    </message>
    <message>
        <source>红线内有限人为活动第1类</source>
        <translation>Limited activity in the redline, kind 1</translation>
    </message>
    <message>
        <source>红线内有限人为活动第2类</source>
        <translation>Limited activity in the redline, kind 2</translation>
    </message>
    <message>
        <source>红线内有限人为活动第3类</source>
        <translation>Limited activity in the redline, kind 3</translation>
    </message>
    <message>
        <source>红线内有限人为活动第4类</source>
        <translation>Limited activity in the redline, kind 4</translation>
    </message>
    <message>
        <source>红线内有限人为活动第5类</source>
        <translation>Limited activity in the redline, kind 5</translation>
    </message>
    <message>
        <source>红线内有限人为活动第6类</source>
        <translation>Limited activity in the redline, kind 6</translation>
    </message>
    <message>
        <source>红线内有限人为活动第7类</source>
        <translation>Limited activity in the redline, kind 7</translation>
    </message>
    <message>
        <source>红线内有限人为活动第8类</source>
        <translation>Limited activity in the redline, kind 8</translation>
    </message>
    <message>
        <source>红线内有限人为活动第9类</source>
        <translation>Limited activity in the redline, kind 9</translation>
    </message>
    <message>
        <source>永久基本农田</source>
        <translation>Permanent basic farmland</translation>
    </message>
    <message>
        <source>耕地</source>
        <translation>Farmland</translation>
    </message>
    <message>
        <source>生态保护红线（自然保护地核心保护区）</source>
        <translation>Ecological conservation redline (core protection zone)</translation>
    </message>
    <message>
        <source>生态保护红线（其他）</source>
        <translation>Ecological conservation redline (other)</translation>
    </message>
    <message>
        <source>城镇开发边界</source>
        <translation>Urban growth boundary</translation>
    </message>
    <message>
        <source>自然保护区</source>
        <translation>Nature reserve</translation>
    </message>
    <message>
        <source>自然公园</source>
        <translation>Nature park</translation>
    </message>
    <message>
        <source>风景名胜区</source>
        <translation>Scenic area</translation>
    </message>
    <message>
        <source>泉域重点保护区</source>
        <translation>Key spring protection area</translation>
    </message>
    <message>
        <source>泉域保护范围</source>
        <translation>Spring basin</translation>
    </message>
    <message>
        <source>河源重点保护区</source>
        <translation>Key river-source protection area</translation>
    </message>
    <message>
        <source>饮用水水源保护区</source>
        <translation>Drinking-water source protection area</translation>
    </message>
    <message>
        <source>地下水超采区</source>
        <translation>Groundwater over-abstraction area</translation>
    </message>
    <message>
        <source>水源涵养区</source>
        <translation>Water conservation area</translation>
    </message>
    <message>
        <source>河湖管理范围</source>
        <translation>River and lake management area</translation>
    </message>
    <message>
        <source>文物保护范围</source>
        <translation>Heritage protection area</translation>
    </message>
    <message>
        <source>建设控制地带</source>
        <translation>Heritage construction control zone</translation>
    </message>
    <message>
        <source>地下文物埋藏区</source>
        <translation>Buried heritage area</translation>
    </message>
    <message>
        <source>长城保护范围及建设控制地带</source>
        <translation>Great Wall protection and construction control area</translation>
    </message>
    <message>
        <source>集中开采区</source>
        <translation>Concentrated mining area</translation>
    </message>
    <message>
        <source>国家规划矿区等</source>
        <translation>National planned mining area and the like</translation>
    </message>
    <message>
        <source>矿山地质环境治理区</source>
        <translation>Mine geology restoration area</translation>
    </message>
    <message>
        <source>采煤沉陷区</source>
        <translation>Coal-mining subsidence area</translation>
    </message>
    <message>
        <source>地质灾害高易发区</source>
        <translation>High geohazard risk area</translation>
    </message>
    <message>
        <source>污染地块</source>
        <translation>Contaminated land</translation>
    </message>
    <message>
        <source>野生动植物栖息地</source>
        <translation>Wildlife habitat</translation>
    </message>
    <message>
        <source>产业板块</source>
        <translation>Industry blocks</translation>
    </message>
    <message>
        <source>启动区</source>
        <translation>Start-up area</translation>
    </message>
    <message>
        <source>县级行政区</source>
        <translation>County</translation>
    </message>
    <message>
        <source>乡镇街道</source>
        <translation>Township</translation>
    </message>
    <message>
        <source>整治修复项目</source>
        <translation>Restoration project</translation>
    </message>
    <message>
        <source>规划廊道</source>
        <translation>Planned corridor</translation>
    </message>
    <message>
        <source>集中建设区</source>
        <translation>Concentrated construction zone</translation>
    </message>
    <message>
        <source>弹性发展区</source>
        <translation>Flexible development zone</translation>
    </message>
    <message>
        <source>特别用途区</source>
        <translation>Special use zone</translation>
    </message>
    <message>
        <source>正式成果</source>
        <translation>Official</translation>
    </message>
    <message>
        <source>矢量化</source>
        <translation>Digitised</translation>
    </message>
    <message>
        <source>示意</source>
        <translation>Schematic</translation>
    </message>
    <message>
        <source>触及但符合例外</source>
        <translation>Exception applies</translation>
    </message>
    <message>
        <source>项目名称</source>
        <translation>Project name</translation>
    </message>
    <message>
        <source>项目代码</source>
        <translation>Project code</translation>
    </message>
    <message>
        <source>申请单位</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>统一社会信用代码</source>
        <translation>Unified social credit code</translation>
    </message>
    <message>
        <source>所在县（市、区）</source>
        <translation>County</translation>
    </message>
    <message>
        <source>所在乡镇（街道）</source>
        <translation>Township</translation>
    </message>
    <message>
        <source>拟选产业板块</source>
        <translation>Industry block intended</translation>
    </message>
    <message>
        <source>项目类型</source>
        <translation>Project type</translation>
    </message>
    <message>
        <source>建设性质</source>
        <translation>Construction</translation>
    </message>
    <message>
        <source>国民经济行业代码</source>
        <translation>Industry code</translation>
    </message>
    <message>
        <source>产品</source>
        <translation>Products</translation>
    </message>
    <message>
        <source>工艺</source>
        <translation>Processes</translation>
    </message>
    <message>
        <source>建设活动</source>
        <translation>Construction activities</translation>
    </message>
    <message>
        <source>用地总面积</source>
        <translation>Total land</translation>
    </message>
    <message>
        <source>新增建设用地面积</source>
        <translation>New construction land</translation>
    </message>
    <message>
        <source>占用耕地面积</source>
        <translation>Farmland taken</translation>
    </message>
    <message>
        <source>年综合能源消费量</source>
        <translation>Annual energy consumption</translation>
    </message>
    <message>
        <source>年用电量</source>
        <translation>Annual electricity</translation>
    </message>
    <message>
        <source>电力等价折标系数</source>
        <translation>Equivalent-value factor of electricity</translation>
    </message>
    <message>
        <source>燃料用量</source>
        <translation>Fuels</translation>
    </message>
    <message>
        <source>年用水量</source>
        <translation>Annual water use</translation>
    </message>
    <message>
        <source>水源</source>
        <translation>Water sources</translation>
    </message>
    <message>
        <source>是否高耗水</source>
        <translation>High water consumption</translation>
    </message>
    <message>
        <source>是否高污染</source>
        <translation>High pollution</translation>
    </message>
    <message>
        <source>是否排放高浓度废水</source>
        <translation>High-concentration wastewater</translation>
    </message>
    <message>
        <source>是否影响水环境</source>
        <translation>Affects water environment</translation>
    </message>
    <message>
        <source>矿业权</source>
        <translation>Mining right</translation>
    </message>
    <message>
        <source>矿种</source>
        <translation>Mineral</translation>
    </message>
    <message>
        <source>是否战略性矿产</source>
        <translation>Strategic mineral</translation>
    </message>
    <message>
        <source>是否硬化地面</source>
        <translation>Hardens the ground</translation>
    </message>
    <message>
        <source>是否建永久性设施</source>
        <translation>Permanent structures</translation>
    </message>
    <message>
        <source>是否改变土地用途</source>
        <translation>Changes land use</translation>
    </message>
    <message>
        <source>是否改变地表形态</source>
        <translation>Changes the landform</translation>
    </message>
    <message>
        <source>是否占压土地</source>
        <translation>Occupies land</translation>
    </message>
    <message>
        <source>飞出地</source>
        <translation>Sending area</translation>
    </message>
    <message>
        <source>飞入地</source>
        <translation>Receiving area</translation>
    </message>
    <message>
        <source>是否签订三方协议</source>
        <translation>Three-party agreement signed</translation>
    </message>
    <message>
        <source>飞地产业领域</source>
        <translation>Enclave industry</translation>
    </message>
    <message>
        <source>开工年份</source>
        <translation>Year of start</translation>
    </message>
    <message>
        <source>重点项目表名称</source>
        <translation>Name in key project list</translation>
    </message>
    <message>
        <source>用地范围</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>草稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>补正</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>初审</source>
        <translation>First review</translation>
    </message>
    <message>
        <source>复核</source>
        <translation>Second review</translation>
    </message>
    <message>
        <source>签发</source>
        <translation>Sign-off</translation>
    </message>
    <message>
        <source>度</source>
        <translation>degrees</translation>
    </message>
    <message>
        <source>分</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>秒</source>
        <translation>seconds</translation>
    </message>
    <message>
        <source>X为北、Y为东</source>
        <translation>X north, Y east</translation>
    </message>
    <message>
        <source>第{0}个地块</source>
        <translation>Parcel {0}</translation>
    </message>
    <message>
        <source>线</source>
        <translation>line</translation>
    </message>
    <message>
        <source>地块编号</source>
        <translation>Parcel number</translation>
    </message>
    <message>
        <source>地块名称</source>
        <translation>Parcel name</translation>
    </message>
    <message>
        <source>图形属性</source>
        <translation>Geometry kind</translation>
    </message>
    <message>
        <source>图幅号</source>
        <translation>Map sheet</translation>
    </message>
    <message>
        <source>地块用途</source>
        <translation>Parcel use</translation>
    </message>
    <message>
        <source>地类编码</source>
        <translation>Land class code</translation>
    </message>
    <message>
        <source>点</source>
        <translation>point</translation>
    </message>
    <message>
        <source>{0}第{1}圈（第{2}行起）</source>
        <translation>{0} ring {1} (from line {2})</translation>
    </message>
    <message>
        <source>{0}只有{1}个不同的界址点，围不成面，请补全界址点后重试。</source>
        <translation>{0} has only {1} different boundary points and encloses no area; complete them and try again.</translation>
    </message>
    <message>
        <source>先经度、后纬度（按数值判别）</source>
        <translation>longitude, then latitude (told by the values)</translation>
    </message>
    <message>
        <source>先纬度、后经度</source>
        <translation>latitude, then longitude</translation>
    </message>
    <message>
        <source>“{0}”第{1}行的{2}“{3}”不是数，请改正后重试。</source>
        <translation>&quot;{0}&quot; line {1}: {2} &quot;{3}&quot; is not a number; correct it and try again.</translation>
    </message>
    <message>
        <source>计量单位</source>
        <translation>Unit of measure</translation>
    </message>
    <message>
        <source>界址点以度为单位且经度在前、纬度在后，已按数值判别经纬度，请核对。</source>
        <translation>The boundary points are in degrees with longitude first; this was told by the values, please check.</translation>
    </message>
    <message>
        <source>第{0}行的地块没有界址点，文件可能不完整，请重新导出。</source>
        <translation>The parcel at line {0} has no boundary points; the file may be incomplete, export it again.</translation>
    </message>
    <message>
        <source>第{0}行的地块图形属性为“点”，审查需要面，请提供用地边界后重试。</source>
        <translation>The parcel at line {0} is a &quot;point&quot;; a review needs an area, so provide the site boundary and try again.</translation>
    </message>
    <message>
        <source>第{0}行写明{1}个界址点，实际{2}个（不含闭合点），请核对文件是否完整。</source>
        <translation>Line {0} states {1} boundary points, but there are {2} (closing point not counted); check that the file is complete.</translation>
    </message>
    <message>
        <source>{0}第{1}圈没有闭合：第{2}行的{3}与第{4}行的{5}同名，坐标却相差{6}{7}，请改正其中一个后重试。</source>
        <translation>{0} ring {1} is not closed: {3} at line {2} and {5} at line {4} have the same name but lie {6}{7} apart; correct one of them and try again.</translation>
    </message>
    <message>
        <source>{0}第{1}圈的闭合点{2}与起点相差{3}米，已以起点为准。</source>
        <translation>{0} ring {1}: the closing point {2} lies {3} m from the first point; the first point was used.</translation>
    </message>
    <message>
        <source>带号</source>
        <translation>zone number</translation>
    </message>
    <message>
        <source>坐标系</source>
        <translation>Coordinate system</translation>
    </message>
    <message>
        <source>米</source>
        <translation> m</translation>
    </message>
    <message>
        <source>界址点TXT</source>
        <translation>Boundary-point TXT</translation>
    </message>
    <message>
        <source>地块坐标</source>
        <translation>parcel coordinates</translation>
    </message>
    <message>
        <source>界址点</source>
        <translation>boundary point</translation>
    </message>
    <message>
        <source>X坐标</source>
        <translation>X coordinate</translation>
    </message>
    <message>
        <source>“{0}”中没有界址点，请检查[地块坐标]一节，每行应为“点号,圈号,X,Y”。</source>
        <translation>&quot;{0}&quot; has no boundary points; check the section [地块坐标], where each line should read &quot;point,ring,X,Y&quot;.</translation>
    </message>
    <message>
        <source>“{0}”第{1}行有{2}个字段，界址点应为“点号,圈号,X坐标,Y坐标”四个，请补全或删除该行后重试。</source>
        <translation>&quot;{0}&quot; line {1} has {2} fields; a boundary point has four, &quot;point,ring,X,Y&quot;. Complete or delete the line and try again.</translation>
    </message>
    <message>
        <source>“{0}”第{1}行缺少圈号，请补上（外圈一般为1）后重试。</source>
        <translation>&quot;{0}&quot; line {1} has no ring number; add it (1 for the outer ring) and try again.</translation>
    </message>
    <message>
        <source>Y坐标</source>
        <translation>Y coordinate</translation>
    </message>
    <message>
        <source>请写明用地宽度（米；案卷文件中是site的width_m），或先按宽度生成面（缓冲区）后重试</source>
        <translation>give the width of the site (metres; width_m of site in a case file), or make an area of that width (a buffer) first, and try again</translation>
    </message>
    <message>
        <source>{0}第{1}圈</source>
        <translation>{0} ring {1}</translation>
    </message>
    <message>
        <source>“{0}”{1}是面，不需要宽度，请删去width_m，或只保留线后重试。</source>
        <translation>&quot;{0}&quot;{1} is an area and needs no width; remove width_m, or keep only the line, and try again.</translation>
    </message>
    <message>
        <source>“{0}”是线，已按宽度{1}米（两侧各{2}米，两端平头）生成用地范围，请核对。</source>
        <translation>&quot;{0}&quot; is a line; the site was made with a width of {1} m ({2} m to either side, square ends). Please check.</translation>
    </message>
    <message>
        <source>线状用地的宽度（width_m）“{0}”不合理，请填大于0、不超过{1}的米数。</source>
        <translation>The width of the linear site (width_m) &quot;{0}&quot; makes no sense; enter metres above 0 and at most {1}.</translation>
    </message>
    <message>
        <source>“{0}”中没有线，宽度（width_m）无从使用，请改用线状文件或删去width_m后重试。</source>
        <translation>&quot;{0}&quot; has no line, so the width (width_m) has no use; use a file with a line, or remove width_m, and try again.</translation>
    </message>
    <message>
        <source>坐标系“{0}”不是地理或投影坐标系，请指明坐标系（如EPSG:4526）。</source>
        <translation>The coordinate system &quot;{0}&quot; is neither geographic nor projected; give the coordinate system (such as EPSG:4526).</translation>
    </message>
    <message>
        <source>坐标系“{0}”的基准（{1}）不是2000国家大地坐标系，与之没有公开的转换参数。请先在当地转换为CGCS2000后再导入；若标注有误，请指明实际坐标系（如EPSG:4526）。</source>
        <translation>The datum of &quot;{0}&quot; ({1}) is not CGCS2000, and no public transformation parameters exist. Transform to CGCS2000 locally and import then; if the label is wrong, give the real coordinate system (such as EPSG:4526).</translation>
    </message>
    <message>
        <source>坐标系“{0}”无法识别，请写成EPSG:4526这样的代码后重试。</source>
        <translation>The coordinate system &quot;{0}&quot; is not recognised; write a code such as EPSG:4526 and try again.</translation>
    </message>
    <message>
        <source>GCJ-02（高德、腾讯等互联网地图的偏移坐标）</source>
        <translation>GCJ-02 (shifted coordinates of Amap, Tencent and other web maps)</translation>
    </message>
    <message>
        <source>BD-09（百度地图的偏移坐标）</source>
        <translation>BD-09 (shifted coordinates of Baidu Maps)</translation>
    </message>
    <message>
        <source>CGCS2000 {0}度带{1}带（{2}，中央经线{3}°）</source>
        <translation>CGCS2000 {0}-degree zone {1} ({2}, central meridian {3}°)</translation>
    </message>
    <message>
        <source>带号前缀</source>
        <translation>zone prefix</translation>
    </message>
    <message>
        <source>无带号</source>
        <translation>no zone prefix</translation>
    </message>
    <message>
        <source>CGCS2000 经纬度（度）</source>
        <translation>CGCS2000 longitude and latitude (degrees)</translation>
    </message>
    <message>
        <source>{0} 经纬度（度）</source>
        <translation>{0} longitude and latitude (degrees)</translation>
    </message>
    <message>
        <source>{0}平方米（{1}公顷，{2}亩）</source>
        <translation>{0} m² ({1} ha, {2} mu)</translation>
    </message>
    <message>
        <source>公顷</source>
        <translation>ha</translation>
    </message>
    <message>
        <source>平方米</source>
        <translation>m²</translation>
    </message>
    <message>
        <source>亩</source>
        <translation>mu</translation>
    </message>
    <message>
        <source>文件中的面积{0}按公顷、平方米或亩都与图上面积{1}不符（相差超过1%），请核对。</source>
        <translation>The area {0} in the file agrees with the drawn area {1} neither as hectares, m² nor mu (more than 1 % apart); please check.</translation>
    </message>
    <message>
        <source>文件中的面积{0}按公顷与图上面积{1}相符。</source>
        <translation>The area {0} in the file, as hectares, agrees with the drawn area {1}.</translation>
    </message>
    <message>
        <source>文件中的面积{0}按{1}（而不是标准的公顷）与图上面积{2}相符。</source>
        <translation>The area {0} in the file agrees with the drawn area {2} as {1}, not as hectares, which is the standard.</translation>
    </message>
    <message>
        <source>{0}在 {1} 附近重叠{2}，读取时重叠处只计一次，请核对。</source>
        <translation>{0} overlaps near {1}{2}; overlaps are counted once, please check.</translation>
    </message>
    <message>
        <source>坐标轴颠倒</source>
        <translation>axes swapped</translation>
    </message>
    <message>
        <source>可能是手机地图坐标</source>
        <translation>possibly phone-map coordinates</translation>
    </message>
    <message>
        <source>与申报县不符</source>
        <translation>not in the declared county</translation>
    </message>
    <message>
        <source>没有面</source>
        <translation>no area</translation>
    </message>
    <message>
        <source>界址圈不成面</source>
        <translation>ring encloses no area</translation>
    </message>
    <message>
        <source>未重复起点</source>
        <translation>first point not repeated</translation>
    </message>
    <message>
        <source>重复点</source>
        <translation>duplicate points</translation>
    </message>
    <message>
        <source>尖刺</source>
        <translation>spike</translation>
    </message>
    <message>
        <source>自相交</source>
        <translation>self-intersection</translation>
    </message>
    <message>
        <source>与自身相接</source>
        <translation>self-contact</translation>
    </message>
    <message>
        <source>重叠</source>
        <translation>overlap</translation>
    </message>
    <message>
        <source>缝隙</source>
        <translation>gap</translation>
    </message>
    <message>
        <source>内圈在外圈之外</source>
        <translation>inner ring outside the outer ring</translation>
    </message>
    <message>
        <source>声明面积</source>
        <translation>Declared area</translation>
    </message>
    <message>
        <source>{0}没有重复起点，读取时以起点闭合。</source>
        <translation>{0} does not repeat its first point; it was closed on reading.</translation>
    </message>
    <message>
        <source>{0}第{1}点与前一点重复，建议删除重复点。</source>
        <translation>{0} point {1} repeats the one before; deleting it is advised.</translation>
    </message>
    <message>
        <source>{0}第{1}点为尖刺（原路折返），建议删除尖刺点。</source>
        <translation>{0} point {1} is a spike (there and back); deleting it is advised.</translation>
    </message>
    <message>
        <source>{0}与{1}</source>
        <translation>{0} and {1}</translation>
    </message>
    <message>
        <source>等{0}对</source>
        <translation> and others, {0} pairs</translation>
    </message>
    <message>
        <source>{0}平方米</source>
        <translation>{0} m²</translation>
    </message>
    <message>
        <source>，共{0}平方米</source>
        <translation>, {0} m² in all</translation>
    </message>
    <message>
        <source>等{0}处</source>
        <translation> and others, {0} places</translation>
    </message>
    <message>
        <source>{0}在 {1} 附近{2}与自身相接，读取时分为多个部分，面积不变。</source>
        <translation>{0} touches itself near {1}{2}; it was read as several parts of the same area.</translation>
    </message>
    <message>
        <source>{0}在 {1} 附近{2}自相交。</source>
        <translation>{0} crosses itself near {1}{2}.</translation>
    </message>
    <message>
        <source>建议核对该处前后界址点的次序。</source>
        <translation>Check the order of the boundary points there.</translation>
    </message>
    <message>
        <source>等</source>
        <translation>and others</translation>
    </message>
    <message>
        <source>{0}第{1}圈与第{2}圈{3}部分重叠，读取时重叠处按奇偶规则扣除，请核对。</source>
        <translation>{0} rings {1} and {2} partly overlap{3}; the overlap is taken off by the even-odd rule, please check.</translation>
    </message>
    <message>
        <source>各部分之间在 {0} 附近{1}有缝隙{2}，若本应相邻，建议填平。</source>
        <translation>There is a gap {2} between parts near {0}{1}; if they should adjoin, filling it is advised.</translation>
    </message>
    <message>
        <source>图形超过{0}个部分，没有检查各部分之间的缝隙。</source>
        <translation>The figure has more than {0} parts; gaps between them were not checked.</translation>
    </message>
    <message>
        <source>{0}的两个部分</source>
        <translation>two parts of {0}</translation>
    </message>
    <message>
        <source>图形</source>
        <translation>figure</translation>
    </message>
    <message>
        <source>未能判定</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>先经度、后纬度</source>
        <translation>longitude, then latitude</translation>
    </message>
    <message>
        <source>先东坐标、后北坐标</source>
        <translation>easting, then northing</translation>
    </message>
    <message>
        <source>“{0}”中没有面，不能作为用地范围；若是线状用地，{1}。</source>
        <translation>&quot;{0}&quot; has no area and cannot be a site; for a linear site, {1}.</translation>
    </message>
    <message>
        <source>，面积{0}变为{1}</source>
        <translation>, area {0} becomes {1}</translation>
    </message>
    <message>
        <source>{0}（修复“{1}”[{2}]：{3}点变为{4}点{5}）</source>
        <translation>{0} (repair &quot;{1}&quot; [{2}]: {3} points become {4}{5})</translation>
    </message>
    <message>
        <source>文件：{0}；格式：{1}；文字编码：{2}</source>
        <translation>File: {0}; format: {1}; text encoding: {2}</translation>
    </message>
    <message>
        <source>坐标系：{0}；依据：{1}；坐标次序：{2}</source>
        <translation>Coordinate system: {0}; evidence: {1}; axis order: {2}</translation>
    </message>
    <message>
        <source>投影带：{0}；Y坐标带号：{1}</source>
        <translation>Projection zone: {0}; zone prefix of Y: {1}</translation>
    </message>
    <message>
        <source>要素{0}个（非面{1}个），部分{2}个，界址圈{3}个</source>
        <translation>{0} features ({1} not polygons), {2} parts, {3} rings</translation>
    </message>
    <message>
        <source>所在县（市、区）：{0}（县界为示意）</source>
        <translation>Counties: {0} (schematic county boundaries)</translation>
    </message>
    <message>
        <source>未知</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>  第{0}个要素第{1}圈：{2}点，{3}闭合</source>
        <translation>  Feature {0} ring {1}: {2} points, {3} closed</translation>
    </message>
    <message>
        <source>椭球面积：{0}平方米，{1}公顷，{2}亩；平面面积：{3}平方米</source>
        <translation>Ellipsoidal area: {0} m², {1} ha, {2} mu; planar area: {3} m²</translation>
    </message>
    <message>
        <source>注意：{0}</source>
        <translation>Note: {0}</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>{0}可选修复：{1}。</source>
        <translation>{0}Possible repair: {1}.</translation>
    </message>
    <message>
        <source>由格式规定</source>
        <translation>fixed by the format</translation>
    </message>
    <message>
        <source>无</source>
        <translation>None</translation>
    </message>
    <message>
        <source>六县（市、区）之外或未能判定</source>
        <translation>Outside the six counties, or not known</translation>
    </message>
    <message>
        <source>建议</source>
        <translation>Advice</translation>
    </message>
    <message>
        <source>注意</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>已</source>
        <translation>yes,</translation>
    </message>
    <message>
        <source>未</source>
        <translation>not</translation>
    </message>
    <message>
        <source>“{0}”的图层“{1}”中没有闭合线，含闭合线的图层有：{2}，请改选其一。</source>
        <translation>Layer &quot;{1}&quot; of &quot;{0}&quot; has no closed lines; layers that have: {2}. Choose one of them.</translation>
    </message>
    <message>
        <source>“{0}”有{1}个图层（{2}）含闭合线，无法确定哪个是用地范围，请指明图层，或只留一个图层另存后重试。</source>
        <translation>&quot;{0}&quot; has {1} layers ({2}) with closed lines, and it cannot be told which is the site; name the layer, or save one alone, and try again.</translation>
    </message>
    <message>
        <source>图形文件中另有{0}个未闭合的线、点或注记（含其他图层），未计入用地范围。</source>
        <translation>The drawing has {0} more open lines, points or texts (in other layers too), not counted as site.</translation>
    </message>
    <message>
        <source>图层“{0}”的填充与闭合线并存，已按闭合线读取。</source>
        <translation>Layer &quot;{0}&quot; has both hatches and closed lines; the closed lines were read.</translation>
    </message>
    <message>
        <source>第{0}个要素</source>
        <translation>feature {0}</translation>
    </message>
    <message>
        <source>UTF-8（有BOM）</source>
        <translation>UTF-8 (with BOM)</translation>
    </message>
    <message>
        <source>“{0}”的文字既不是UTF-8也不是GBK/GB18030（第{1}字节起），请另存为UTF-8后重试。</source>
        <translation>The text of &quot;{0}&quot; is neither UTF-8 nor GBK/GB18030 (from byte {1}); save it as UTF-8 and try again.</translation>
    </message>
    <message>
        <source>GeoJSON、Shapefile（含zip）、GPKG、KML、DXF、TAB、GDB、界址点TXT或界址点表（CSV、XLSX）</source>
        <translation>GeoJSON, Shapefile (also zipped), GPKG, KML, DXF, TAB, GDB, boundary-point TXT or table (CSV, XLSX)</translation>
    </message>
    <message>
        <source>“{0}”的格式无法识别，{1}。</source>
        <translation>The format of &quot;{0}&quot; is not recognised; {1}.</translation>
    </message>
    <message>
        <source>请在CAD中另存为DXF后重试</source>
        <translation>save it as DXF in the CAD program and try again</translation>
    </message>
    <message>
        <source>请在原软件中导出为GDB或Shapefile后重试</source>
        <translation>export it as GDB or Shapefile in the original software and try again</translation>
    </message>
    <message>
        <source>请先解压，再打开里面的文件</source>
        <translation>unpack it first and open the file inside</translation>
    </message>
    <message>
        <source>请复制其中的坐标后粘贴</source>
        <translation>copy the coordinates out of it and paste them</translation>
    </message>
    <message>
        <source>“{0}”的内容不是{1}文件，可能已损坏或不完整，请重新导出后重试。</source>
        <translation>The content of &quot;{0}&quot; is not {1}; it may be damaged or incomplete, export it again and try again.</translation>
    </message>
    <message>
        <source>“{0}”含有网络链接（NetworkLink），链接指向的图形没有读取，请核对是否齐全。</source>
        <translation>&quot;{0}&quot; has a network link (NetworkLink); what it points to was not read, check that nothing is missing.</translation>
    </message>
    <message>
        <source>“{0}”的.prj无法识别（{1}），坐标系改按数值判定，请核对。</source>
        <translation>The .prj of &quot;{0}&quot; is not recognised ({1}); the coordinate system is told by the values instead, please check.</translation>
    </message>
    <message>
        <source>“{0}”无法读取，文件可能损坏或不完整，请重新导出后重试。{1}</source>
        <translation>&quot;{0}&quot; cannot be read; it may be damaged or incomplete. Export it again and try again. {1}</translation>
    </message>
    <message>
        <source>请提供{0}</source>
        <translation>provide {0}</translation>
    </message>
    <message>
        <source>“{0}”中没有带图形的图层，请检查后重新导出。</source>
        <translation>&quot;{0}&quot; has no layer with geometry; check it and export it again.</translation>
    </message>
    <message>
        <source>“{0}”中有{1}个图层（{2}），请指明图层，或只留一个图层另存后重试。</source>
        <translation>&quot;{0}&quot; has {1} layers ({2}); name the layer, or save one alone, and try again.</translation>
    </message>
    <message>
        <source>“{0}”中没有图层“{1}”（现有图层：{2}），请核对后重试。</source>
        <translation>&quot;{0}&quot; has no layer &quot;{1}&quot; (it has: {2}); check and try again.</translation>
    </message>
    <message>
        <source>文字编码“{0}”无法识别，请写GB18030或UTF-8。</source>
        <translation>The text encoding &quot;{0}&quot; is not recognised; write GB18030 or UTF-8.</translation>
    </message>
    <message>
        <source>“{0}”中没有数据表（.gdbtable），请把整个.gdb文件夹重新复制后重试。</source>
        <translation>&quot;{0}&quot; has no data tables (.gdbtable); copy the whole .gdb folder again and try again.</translation>
    </message>
    <message>
        <source>“{0}”中的数据表{1}不完整（{2}或{3}缺失或被截断），请把整个.gdb文件夹重新复制或导出后重试。</source>
        <translation>The data table {1} of &quot;{0}&quot; is incomplete ({2} or {3} missing or cut off); copy or export the whole .gdb folder again and try again.</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>“{0}”第{1}个要素</source>
        <translation>&quot;{0}&quot; feature {1}</translation>
    </message>
    <message>
        <source>{0}第{1}圈只有{2}个不同的点，围不成面，请补全后重试。</source>
        <translation>{0} ring {1} has only {2} different points and encloses no area; complete it and try again.</translation>
    </message>
    <message>
        <source>“{0}”不是GeoJSON（缺少有效的type），请另存为GeoJSON后重试。</source>
        <translation>&quot;{0}&quot; is not GeoJSON (no valid type); save it as GeoJSON and try again.</translation>
    </message>
    <message>
        <source>{0}的properties不是对象，请重新导出后重试。</source>
        <translation>The properties of {0} are no object; export it again and try again.</translation>
    </message>
    <message>
        <source>{0}的几何类型“{1}”无法识别，请重新导出后重试。</source>
        <translation>The geometry type &quot;{1}&quot; of {0} is not recognised; export it again and try again.</translation>
    </message>
    <message>
        <source>{0}的线少于两个点，请重新导出后重试。</source>
        <translation>The line of {0} has fewer than two points; export it again and try again.</translation>
    </message>
    <message>
        <source>{0}的坐标数组层次不对，请重新导出后重试。</source>
        <translation>The coordinate arrays of {0} are nested wrongly; export it again and try again.</translation>
    </message>
    <message>
        <source>{0}的坐标应为[经度, 纬度]数对，请重新导出后重试。</source>
        <translation>The coordinates of {0} should be pairs [longitude, latitude]; export it again and try again.</translation>
    </message>
    <message>
        <source>{0}的坐标中有空值或无穷大（NaN/Infinity），请检查数据后重新导出。</source>
        <translation>The coordinates of {0} contain empty or infinite values (NaN/Infinity); check the data and export again.</translation>
    </message>
    <message>
        <source>在结尾处中断，可能没有下载或复制完整</source>
        <translation>breaks off at its end; it may not have been downloaded or copied completely</translation>
    </message>
    <message>
        <source>第{0}行第{1}列不合JSON语法</source>
        <translation>is not valid JSON at line {0}, column {1}</translation>
    </message>
    <message>
        <source>“{0}”{1}，请重新导出后重试。</source>
        <translation>&quot;{0}&quot; {1}; export it again and try again.</translation>
    </message>
    <message>
        <source>“{0}”的JSON嵌套过深，不是有效的GeoJSON，请重新导出后重试。</source>
        <translation>The JSON of &quot;{0}&quot; is nested too deeply to be valid GeoJSON; export it again and try again.</translation>
    </message>
    <message>
        <source>“{0}”的features不是要素列表，请重新导出后重试。</source>
        <translation>The features of &quot;{0}&quot; are no list; export it again and try again.</translation>
    </message>
    <message>
        <source>“{0}”带有文档类型声明，不是正常的GPX文件；请从轨迹软件重新导出。</source>
        <translation>&quot;{0}&quot; has a document type declaration, which a proper GPX file has not; export it again from the track software.</translation>
    </message>
    <message>
        <source>“{0}”是XML文件，但不是GPX；请从轨迹软件导出为GPX。</source>
        <translation>&quot;{0}&quot; is XML but not GPX; export GPX from the track software.</translation>
    </message>
    <message>
        <source>“{0}”中没有轨迹（trk）或路线（rte）；请在轨迹软件中选择导出轨迹。</source>
        <translation>&quot;{0}&quot; has no tracks (trk) or routes (rte); choose to export tracks in the track software.</translation>
    </message>
    <message>
        <source>“{0}”中有轨迹点（{1}，{2}）不在地球上；请核对经纬度是否颠倒。</source>
        <translation>&quot;{0}&quot; has a track point ({1}, {2}) that is not on Earth; check whether longitude and latitude are swapped.</translation>
    </message>
    <message>
        <source>“{0}”不是完整的GPX文件（第{1}行第{2}列处中断或有错）；请重新导出。</source>
        <translation>&quot;{0}&quot; is not a complete GPX file (broken at line {1}, column {2}); export it again.</translation>
    </message>
    <message>
        <source>“{0}”中有轨迹点的经纬度或高程不是数字；请重新导出。</source>
        <translation>&quot;{0}&quot; has a track point whose position or height is not a number; export it again.</translation>
    </message>
    <message>
        <source>面</source>
        <translation>area</translation>
    </message>
    <message>
        <source>（换算后）</source>
        <translation>(after transformation)</translation>
    </message>
    <message>
        <source>（第{0}个要素，换算后）</source>
        <translation>(feature {0}, after transformation)</translation>
    </message>
    <message>
        <source>读取图层已取消。</source>
        <translation>Reading the layer was cancelled.</translation>
    </message>
    <message>
        <source>几何类型混杂：{0}；线和点没有面积，请核对是否都属于该图层，必要时分开导入。</source>
        <translation>Geometry types are mixed: {0}; lines and points have no area. Check whether all belong to this layer; import them separately if need be.</translation>
    </message>
    <message>
        <source>分区字段</source>
        <translation>Zone field</translation>
    </message>
    <message>
        <source>覆盖范围没有写县（市、区）名称，请从{0}中选择。</source>
        <translation>The coverage names no county; choose from {0}.</translation>
    </message>
    <message>
        <source>（第{0}个要素，按{1}读取）</source>
        <translation>(feature {0}, read as {1})</translation>
    </message>
    <message>
        <source>{0}{1}个（如第{2}个要素）</source>
        <translation>{0}{1} features (such as feature {2})</translation>
    </message>
    <message>
        <source>覆盖范围中的“{0}”不是县（市、区）名称，请从{1}中选择。</source>
        <translation>&quot;{0}&quot; in the coverage is not a county; choose from {1}.</translation>
    </message>
    <message>
        <source>界址点表</source>
        <translation>boundary-point table</translation>
    </message>
    <message>
        <source>表名、文件名和字段都认不出图层类型，请选择</source>
        <translation>neither table name, file name nor fields tell the kind of layer; please choose</translation>
    </message>
    <message>
        <source>，所属标准待核</source>
        <translation>, standard to be checked</translation>
    </message>
    <message>
        <source>字段“{0}”的值是城镇开发边界的分区（集中建设区、弹性发展区、特别用途区）</source>
        <translation>the values of field &quot;{0}&quot; are zones of an urban growth boundary (concentrated, flexible, special)</translation>
    </message>
    <message>
        <source>有字段{0}（{1}）</source>
        <translation>has field {0} ({1})</translation>
    </message>
    <message>
        <source>名称“{0}”含表名{1}（{2}）</source>
        <translation>name &quot;{0}&quot; contains table name {1} ({2})</translation>
    </message>
    <message>
        <source>名称“{0}”含“{1}”</source>
        <translation>name &quot;{0}&quot; contains &quot;{1}&quot;</translation>
    </message>
    <message>
        <source>待核</source>
        <translation>to be checked</translation>
    </message>
    <message>
        <source>图形无效（自相交等），已修复。</source>
        <translation>Invalid geometry (self-intersection or the like), repaired.</translation>
    </message>
    <message>
        <source>没有图形，未导入。</source>
        <translation>No geometry, not imported.</translation>
    </message>
    <message>
        <source>修复后没有面积，未导入。</source>
        <translation>No area left after repair, not imported.</translation>
    </message>
    <message>
        <source>第{0}个要素{1}{2}</source>
        <translation>Feature {0} {1}{2}</translation>
    </message>
    <message>
        <source>在{0}附近</source>
        <translation> near {0}</translation>
    </message>
    <message>
        <source>筛选字段</source>
        <translation>filter field</translation>
    </message>
    <message>
        <source>筛选条件“{0}”写法不对，请写成“字段=值”，多个值用逗号分隔，排除用“字段!=值”。</source>
        <translation>The filter &quot;{0}&quot; is written wrongly; write &quot;field=value&quot;, several values with commas, &quot;field!=value&quot; to leave out.</translation>
    </message>
    <message>
        <source>“{0}”的字段“{1}”中没有{2}（现有：{3}），请核对筛选条件。</source>
        <translation>The field &quot;{1}&quot; of &quot;{0}&quot; has no {2} (it has: {3}); check the filter.</translation>
    </message>
    <message>
        <source>字段“{0}”中没有{1}，已按其余值筛选。</source>
        <translation>The field &quot;{0}&quot; has no {1}; filtered by the other values.</translation>
    </message>
    <message>
        <source>“{0}”中没有字段“{1}”（现有字段：{2}），请核对{3}。</source>
        <translation>&quot;{0}&quot; has no field &quot;{1}&quot; (it has: {2}); check the {3}.</translation>
    </message>
    <message>
        <source>请指明坐标系（如EPSG:4526，3度带第38带）。</source>
        <translation>Give the coordinate system (such as EPSG:4526, 3-degree zone 38).</translation>
    </message>
    <message>
        <source>“{0}”的坐标声明为{1}（互联网地图的偏移坐标），已按公开流传的公式换算为CGCS2000；该公式没有官方依据，可能有数米误差，请以实测界址点核对。</source>
        <translation>&quot;{0}&quot; declares its coordinates as {1} (shifted coordinates of a web map); they were converted to CGCS2000 by the formula in public circulation, which has no official basis and may be some metres off. Check against surveyed boundary points.</translation>
    </message>
    <message>
        <source>高斯克吕格{0}度带第{1}带</source>
        <translation>Gauss-Krüger {0}-degree zone {1}</translation>
    </message>
    <message>
        <source>按{0}读取落在六县（市、区）之外，按{1}带读取则落在县内，请核对投影带。</source>
        <translation>Read as {0} it lies outside the six counties, read as zone {1} inside; check the projection zone.</translation>
    </message>
    <message>
        <source>（按{0}读取）</source>
        <translation> (read as {0})</translation>
    </message>
    <message>
        <source>{0}{1}，已换算为CGCS2000经纬度</source>
        <translation>{0}{1}, transformed to CGCS2000 longitude and latitude</translation>
    </message>
    <message>
        <source>{0}{1}，Y坐标带号{2}</source>
        <translation>{0}{1}, Y with zone prefix {2}</translation>
    </message>
    <message>
        <source>Y坐标以带号{0}开头</source>
        <translation>Y begins with zone prefix {0}</translation>
    </message>
    <message>
        <source>文件写明带号{0}，Y坐标不带带号</source>
        <translation>the file states zone {0}, Y has no zone prefix</translation>
    </message>
    <message>
        <source>Y坐标不带带号，只有按{0}带读取才落在县内（{1}，县界为示意）</source>
        <translation>Y has no zone prefix; only read as zone {0} does it lie inside the counties ({1}, schematic boundaries)</translation>
    </message>
    <message>
        <source>文件中没有坐标</source>
        <translation>no coordinates in the file</translation>
    </message>
    <message>
        <source>“{0}”的坐标系写为“{1}”，与2000国家大地坐标系没有公开的转换参数。请先在当地转换后再导入；若标注有误，请指明实际坐标系（如EPSG:4526）。</source>
        <translation>&quot;{0}&quot; states its coordinate system as &quot;{1}&quot;, from which no public transformation parameters to CGCS2000 exist. Transform it locally and import then; if the label is wrong, give the real coordinate system (such as EPSG:4526).</translation>
    </message>
    <message>
        <source>“{0}”的坐标中有空值、无穷大（NaN/Inf）或过大的数，请检查数据后重新导出。</source>
        <translation>The coordinates of &quot;{0}&quot; contain empty, infinite (NaN/Inf) or too large values; check the data and export again.</translation>
    </message>
    <message>
        <source>“{0}”的坐标声明为{1}，数值却不是经纬度（度），请改为经纬度，或指明实际坐标系（如EPSG:4526）。</source>
        <translation>&quot;{0}&quot; declares its coordinates as {1}, but the values are no longitudes and latitudes (degrees); change them, or give the real coordinate system (such as EPSG:4526).</translation>
    </message>
    <message>
        <source>{0}{1}，Y坐标不带带号</source>
        <translation>{0}{1}, Y without zone prefix</translation>
    </message>
    <message>
        <source>“{0}”的Y坐标以{1}开头，与坐标系{2}（中央经线{3}°）不符，请核对后指明正确的坐标系（如EPSG:4526）。</source>
        <translation>The Y coordinates of &quot;{0}&quot; begin with {1}, which does not fit the coordinate system {2} (central meridian {3}°); check and give the right one (such as EPSG:4526).</translation>
    </message>
    <message>
        <source>“{0}”的Y坐标带号不一致（{1}），请按同一投影带重新导出。</source>
        <translation>The zone prefixes of Y in &quot;{0}&quot; differ ({1}); export again in one projection zone.</translation>
    </message>
    <message>
        <source>数值为经纬度（度）</source>
        <translation>values are longitudes and latitudes (degrees)</translation>
    </message>
    <message>
        <source>“{0}”没有坐标系说明，数值也不像高斯克吕格平面坐标，{1}</source>
        <translation>&quot;{0}&quot; states no coordinate system and its values do not look like Gauss-Krüger plane coordinates. {1}</translation>
    </message>
    <message>
        <source>“{0}”没有坐标系说明，Y坐标以{1}开头，不是我国的投影带号，{2}</source>
        <translation>&quot;{0}&quot; states no coordinate system, and Y begins with {1}, which is no projection zone of China. {2}</translation>
    </message>
    <message>
        <source>“{0}”写明带号{1}，而Y坐标以{2}开头，已按{3}带读取，请核对。</source>
        <translation>&quot;{0}&quot; states zone {1}, but Y begins with {2}; it was read as zone {3}, please check.</translation>
    </message>
    <message>
        <source>“{0}”写明带号{1}，但按该带读取落在六县（市、区）之外，按{2}带读取则落在县内。请核对后指明坐标系（如{3}）。</source>
        <translation>&quot;{0}&quot; states zone {1}, but read so it lies outside the six counties, and read as zone {2} inside. Check and give the coordinate system (such as {3}).</translation>
    </message>
    <message>
        <source>按37、38带读取都不落在六县（市、区）内</source>
        <translation>read as zone 37 or 38, it lies inside the six counties neither way</translation>
    </message>
    <message>
        <source>按37、38带读取都落在县内</source>
        <translation>read as zone 37 or 38, it lies inside the counties either way</translation>
    </message>
    <message>
        <source>“{0}”的Y坐标不带带号，也没有坐标系说明，{1}，无法判定投影带。{2}</source>
        <translation>&quot;{0}&quot; has no zone prefix in Y and states no coordinate system; {1}, so the zone cannot be told. {2}</translation>
    </message>
    <message>
        <source>文件声明</source>
        <translation>declared in the file</translation>
    </message>
    <message>
        <source>由用户指定</source>
        <translation>given by the user</translation>
    </message>
    <message>
        <source>“{0}”的Y坐标不带带号，按县界判定为{1}带（落在{2}），请核对。</source>
        <translation>Y in &quot;{0}&quot; has no zone prefix; by the county boundaries it was taken as zone {1} (it lies in {2}), please check.</translation>
    </message>
    <message>
        <source>压缩包“{0}”已损坏或不完整，请重新打包后重试。</source>
        <translation>The archive &quot;{0}&quot; is damaged or incomplete; pack it again and try again.</translation>
    </message>
    <message>
        <source>Shapefile、GPKG、GeoJSON、TXT或界址点表</source>
        <translation>a Shapefile, GPKG, GeoJSON, TXT or boundary-point table</translation>
    </message>
    <message>
        <source>找不到文件“{0}”，请检查路径。</source>
        <translation>File &quot;{0}&quot; not found; check the path.</translation>
    </message>
    <message>
        <source>“{0}”是文件夹，请指明其中的文件（只有.gdb文件夹可以直接读取）。</source>
        <translation>&quot;{0}&quot; is a folder; name the file inside it (only .gdb folders can be read directly).</translation>
    </message>
    <message>
        <source>“{0}”是空文件，请重新导出后重试。</source>
        <translation>&quot;{0}&quot; is empty; export it again and try again.</translation>
    </message>
    <message>
        <source>压缩包“{0}”解压后超过{1}GB，请解压后直接打开里面的文件。</source>
        <translation>The archive &quot;{0}&quot; unpacks to more than {1} GB; unpack it and open the file inside directly.</translation>
    </message>
    <message>
        <source>压缩包“{0}”中没有可识别的图形文件，请放入一个{1}。</source>
        <translation>The archive &quot;{0}&quot; has no geometry file that can be recognised; put in {1}.</translation>
    </message>
    <message>
        <source>压缩包“{0}”中有{1}个图形文件（{2}），请只保留一个后重试。</source>
        <translation>The archive &quot;{0}&quot; has {1} geometry files ({2}); keep only one and try again.</translation>
    </message>
    <message>
        <source>压缩包“{0}”中的“{1}”超过1GB，请解压后直接导入。</source>
        <translation>&quot;{1}&quot; in the archive &quot;{0}&quot; is over 1 GB; unpack it and import it directly.</translation>
    </message>
    <message>
        <source>“{0}”缺少同名的{1}文件，请把.shp、.shx、.dbf放在一起后重试。</source>
        <translation>&quot;{0}&quot; lacks its {1} file; put .shp, .shx and .dbf together and try again.</translation>
    </message>
    <message>
        <source>“{0}”的属性表.dbf不完整，请重新复制或导出后重试。</source>
        <translation>The attribute table .dbf of &quot;{0}&quot; is incomplete; copy or export it again and try again.</translation>
    </message>
    <message>
        <source>无法读取文件“{0}”（{1}），请检查权限。</source>
        <translation>File &quot;{0}&quot; cannot be read ({1}); check permissions.</translation>
    </message>
    <message>
        <source>压缩包“{0}”里面还是压缩包（{1}），请先解压，再打开里面的一个后重试。</source>
        <translation>The archive &quot;{0}&quot; contains another archive ({1}); unpack it, open one of those inside and try again.</translation>
    </message>
    <message>
        <source>压缩包“{0}”中的“{1}”无法解压（损坏或有密码），请重新打包后重试。</source>
        <translation>&quot;{1}&quot; in the archive &quot;{0}&quot; cannot be unpacked (damaged or with a password); pack it again and try again.</translation>
    </message>
    <message>
        <source>“{0}”的{1}不完整（比其头部所写的短），请重新复制或导出后重试。</source>
        <translation>The {1} of &quot;{0}&quot; is incomplete (shorter than its header says); copy or export it again and try again.</translation>
    </message>
    <message>
        <source>粘贴的坐标</source>
        <translation>pasted coordinates</translation>
    </message>
    <message>
        <source>粘贴的WKT</source>
        <translation>pasted WKT</translation>
    </message>
    <message>
        <source>没有粘贴任何内容，请先复制坐标再粘贴。</source>
        <translation>Nothing was pasted; copy coordinates first, then paste.</translation>
    </message>
    <message>
        <source>粘贴的内容超过{0}MB，请存为文件后打开。</source>
        <translation>More than {0} MB was pasted; save it as a file and open that.</translation>
    </message>
    <message>
        <source>粘贴的内容像是KML或网页，请另存为.kml文件后打开。</source>
        <translation>What was pasted looks like KML or a web page; save it as a .kml file and open that.</translation>
    </message>
    <message>
        <source>粘贴的坐标行</source>
        <translation>pasted lines of coordinates</translation>
    </message>
    <message>
        <source>粘贴的界址点TXT</source>
        <translation>pasted boundary-point TXT</translation>
    </message>
    <message>
        <source>粘贴的GeoJSON</source>
        <translation>pasted GeoJSON</translation>
    </message>
    <message>
        <source>粘贴的界址点表</source>
        <translation>pasted boundary-point table</translation>
    </message>
    <message>
        <source>粘贴的JSON不是GeoJSON（缺少有效的type），请复制完整的GeoJSON后重试。</source>
        <translation>The pasted JSON is not GeoJSON (no valid type); copy the whole GeoJSON and try again.</translation>
    </message>
    <message>
        <source>粘贴的WKT不完整或有误（括号要成对，每圈的终点要与起点相同），请重新复制后重试。</source>
        <translation>The pasted WKT is incomplete or wrong (brackets must pair, each ring must end where it began); copy it again and try again.</translation>
    </message>
    <message>
        <source>南</source>
        <translation>S</translation>
    </message>
    <message>
        <source>西</source>
        <translation>W</translation>
    </message>
    <message>
        <source>粘贴的坐标第{0}行的“{1}”不是度分秒（分、秒应小于60），请改正后重试。</source>
        <translation>Line {0} of the pasted coordinates: &quot;{1}&quot; is no angle (minutes and seconds must be below 60); correct it and try again.</translation>
    </message>
    <message>
        <source>北纬</source>
        <translation>N</translation>
    </message>
    <message>
        <source>纬度</source>
        <translation>latitude</translation>
    </message>
    <message>
        <source>北</source>
        <translation>N</translation>
    </message>
    <message>
        <source>东经</source>
        <translation>E</translation>
    </message>
    <message>
        <source>经度</source>
        <translation>longitude</translation>
    </message>
    <message>
        <source>东</source>
        <translation>E</translation>
    </message>
    <message>
        <source>请每点一行写“点号 X Y”（X为北、Y为东）或“经度 纬度”，或连同表头一起粘贴</source>
        <translation>write one point a line as &quot;point X Y&quot; (X north, Y east) or &quot;longitude latitude&quot;, or paste the heading too</translation>
    </message>
    <message>
        <source>先东坐标、后北坐标（按数值判别）</source>
        <translation>easting, then northing (told by the values)</translation>
    </message>
    <message>
        <source>先纬度、后经度（按数值判别）</source>
        <translation>latitude, then longitude (told by the values)</translation>
    </message>
    <message>
        <source>按文字标明</source>
        <translation>as labelled in the text</translation>
    </message>
    <message>
        <source>粘贴的坐标先东后北，已按数值判别，请核对。</source>
        <translation>The pasted coordinates have easting first; this was told by the values, please check.</translation>
    </message>
    <message>
        <source>粘贴的坐标纬度在前、经度在后，已按数值判别，请核对。</source>
        <translation>The pasted coordinates have latitude first; this was told by the values, please check.</translation>
    </message>
    <message>
        <source>粘贴的内容中没有坐标，{0}。</source>
        <translation>What was pasted has no coordinates; {0}.</translation>
    </message>
    <message>
        <source>粘贴的内容第{0}行只有一个数，{1}后重试。</source>
        <translation>Line {0} of what was pasted has only one number; {1} and try again.</translation>
    </message>
    <message>
        <source>粘贴的内容第{0}行有{1}个数，第{2}行有{3}个，{4}。</source>
        <translation>Line {0} of what was pasted has {1} numbers, line {2} has {3}; {4}.</translation>
    </message>
    <message>
        <source>粘贴的内容第{0}行有多列数都像坐标，{1}。</source>
        <translation>Line {0} of what was pasted has several columns that look like coordinates; {1}.</translation>
    </message>
    <message>
        <source>粘贴的内容第{0}行有{1}个数，看不出哪两个是坐标，{2}。</source>
        <translation>Line {0} of what was pasted has {1} numbers, and it cannot be told which two are the coordinates; {2}.</translation>
    </message>
    <message>
        <source>粘贴的内容第{0}行与第{1}行的坐标次序或单位不同，请改为一致后重试。</source>
        <translation>Lines {0} and {1} of what was pasted differ in order or unit of coordinates; make them alike and try again.</translation>
    </message>
    <message>
        <source>粘贴的内容第{0}行不是坐标，未计入。</source>
        <translation>Line {0} of what was pasted is no coordinate and was left out.</translation>
    </message>
    <message>
        <source>照片“{0}”是HEIC格式，本程序不能读取；请在手机相机设置中选“兼容性最佳”（JPEG），或把这张照片另存为JPEG后再添加。</source>
        <translation>The photo &quot;{0}&quot; is HEIC, which this program cannot read; set the phone&apos;s camera to &quot;most compatible&quot; (JPEG), or save the photo as JPEG and add it again.</translation>
    </message>
    <message>
        <source>“{0}”不是照片，或文件已损坏；请选择JPEG等格式的照片。</source>
        <translation>&quot;{0}&quot; is no photo, or is damaged; choose a photo in JPEG or a similar format.</translation>
    </message>
    <message>
        <source>照片“{0}”的像素太多，打开它会占满内存；请缩小后再添加。</source>
        <translation>The photo &quot;{0}&quot; has too many pixels to be opened in memory; make it smaller and add it again.</translation>
    </message>
    <message>
        <source>照片“{0}”不完整（可能没有复制完）；请重新从手机或相机复制。</source>
        <translation>The photo &quot;{0}&quot; is incomplete (perhaps not copied to its end); copy it from the phone or camera again.</translation>
    </message>
    <message>
        <source>无法读取文件夹“{0}”（{1}），请检查它是否存在、是否有权限。</source>
        <translation>Folder &quot;{0}&quot; cannot be read ({1}); check that it exists and that you may read it.</translation>
    </message>
    <message>
        <source>“{0}”的坐标({1}, {2}){3}不在我国范围内（经度73°—136°，纬度3°—54°），请核对坐标系和坐标轴顺序，必要时指明坐标系（如EPSG:4526）。</source>
        <translation>&quot;{0}&quot;: coordinates ({1}, {2}){3} lie outside China (longitude 73°—136°, latitude 3°—54°); check coordinate system and axis order, and give the coordinate system if need be (such as EPSG:4526).</translation>
    </message>
    <message>
        <source>“{0}”的坐标轴颠倒：北坐标（7位）与东坐标互换了，请改为X为北、Y为东（GIS中先东后北）后重试。</source>
        <translation>The axes of &quot;{0}&quot; are swapped: northing (7 digits) and easting changed places. Put X north, Y east (easting first in a GIS) and try again.</translation>
    </message>
    <message>
        <source>“{0}”的经纬度颠倒：应为经度在前、纬度在后，请交换后重试。</source>
        <translation>Longitude and latitude of &quot;{0}&quot; are swapped: longitude comes first. Swap them and try again.</translation>
    </message>
    <message>
        <source>；是否为手机地图坐标（GCJ-02、BD-09）由数值看不出，请向提供者核实</source>
        <translation>; the values do not tell whether these are phone-map coordinates (GCJ-02, BD-09): ask the supplier</translation>
    </message>
    <message>
        <source>用地不在申报的{0}，{1}，距{2}界约{3}米（县界为示意），请核对坐标系和申报县。</source>
        <translation>The site is not in the declared {0}: {1}, about {3} m from the boundary of {2} (schematic); check coordinate system and declared county.</translation>
    </message>
    <message>
        <source>“{0}”不是县（市、区）名称，请从{1}中选择。</source>
        <translation>&quot;{0}&quot; is not a county; choose from {1}.</translation>
    </message>
    <message>
        <source>落在{0}</source>
        <translation>it lies in {0}</translation>
    </message>
    <message>
        <source>不在六县（市、区）内</source>
        <translation>it lies outside the six counties</translation>
    </message>
    <message>
        <source>用地有{0}（{1}平方米）在申报的{2}之外（县界为示意），请核对。</source>
        <translation>{0} of the site ({1} m²) lies outside the declared {2} (schematic boundaries); please check.</translation>
    </message>
    <message>
        <source>坐标可能是{0}（手机地图坐标）：按{1}换算后有{2}的点落在“{3}”的边界上，不换算只有{4}。请向提供者核实；若确是，请把坐标系指明为{5}。</source>
        <translation>The coordinates may be {0} (phone-map coordinates): converted from {1}, {2} of the points fall on the boundary of &quot;{3}&quot;, unconverted only {4}. Ask the supplier; if so, give the coordinate system as {5}.</translation>
    </message>
    <message>
        <source>“{0}”有{1}，不像是用地范围，请只保留用地范围后重试；若是控制线，请作为图层导入。</source>
        <translation>&quot;{0}&quot; has {1}, which does not look like a site; keep only the site and try again. Control lines are imported as a layer.</translation>
    </message>
    <message>
        <source>“{0}”超过{1}MB，不像是用地范围，请只保留用地范围后重试。</source>
        <translation>&quot;{0}&quot; is over {1} MB, which does not look like a site; keep only the site and try again. Control lines are imported as a layer.</translation>
    </message>
    <message>
        <source>第{0}个要素没有图形，未计入。</source>
        <translation>Feature {0} has no geometry and was left out.</translation>
    </message>
    <message>
        <source>{0}个要素</source>
        <translation>{0} features</translation>
    </message>
    <message>
        <source>超过{0}万个点</source>
        <translation>more than {0}0 000 points</translation>
    </message>
    <message>
        <source>第{0}个要素除面以外还含有点或线，未计入用地范围。</source>
        <translation>Feature {0} holds points or lines beside areas; they were not counted as site.</translation>
    </message>
    <message>
        <source>“{0}”有数据，但在波特率{1}下不是NMEA 0183语句；请改用接收机的波特率，或选“自动”；仍不行时确认接收机输出的是NMEA。</source>
        <translation>&quot;{0}&quot; sends data, but at baud rate {1} it is not NMEA 0183; use the receiver&apos;s baud rate, or &quot;Automatic&quot;; failing that, make sure the receiver sends NMEA.</translation>
    </message>
    <message>
        <source>“{0}”有数据，但各种波特率下都不是NMEA 0183语句；请确认选对了端口，并把接收机设为输出NMEA（不是二进制）。</source>
        <translation>&quot;{0}&quot; sends data, but at no baud rate is it NMEA 0183; make sure of the port, and set the receiver to NMEA (not binary).</translation>
    </message>
    <message>
        <source>与“{0}”的连接断了（接收机可能已拔出或断电）；请插好后点“重新连接”，已记录的内容都在。</source>
        <translation>The connection to &quot;{0}&quot; was lost (receiver unplugged or out of power); plug it in and press &quot;Reconnect&quot;. What was recorded is safe.</translation>
    </message>
    <message>
        <source>没有“{0}”这个端口或文件；请插好接收机后点“刷新端口”，或核对路径。</source>
        <translation>There is no port or file &quot;{0}&quot;; plug the receiver in and press &quot;Refresh ports&quot;, or check the path.</translation>
    </message>
    <message>
        <source>“{0}”是文件夹，不是端口或文件；请选择接收机的端口，或一个NMEA记录文件。</source>
        <translation>&quot;{0}&quot; is a folder, not a port or file; choose the receiver&apos;s port, or an NMEA log.</translation>
    </message>
    <message>
        <source>没有权限打开“{0}”；Linux下请让管理员把您加入 dialout 组（usermod -aG dialout 用户名）后重新登录，Windows下请关闭占用该端口的程序。</source>
        <translation>No permission to open &quot;{0}&quot;; on Linux ask the administrator to add you to the dialout group (usermod -aG dialout USER) and log in again, on Windows close the program that holds the port.</translation>
    </message>
    <message>
        <source>“{0}”正被别的程序占用；请关闭那个程序（如地图软件、gpsd）后重新连接。</source>
        <translation>&quot;{0}&quot; is in use by another program; close it (a map program, gpsd) and connect again.</translation>
    </message>
    <message>
        <source>“{0}”不是串口，或不支持这个波特率；请另选端口或波特率。</source>
        <translation>&quot;{0}&quot; is no serial port, or does not know this baud rate; choose another port or baud rate.</translation>
    </message>
    <message>
        <source>“{0}”中没有一条可用的NMEA 0183语句（$GPRMC、$GNGGA等），请选择接收机记录的NMEA文件。</source>
        <translation>&quot;{0}&quot; has no usable NMEA 0183 sentence ($GPRMC, $GNGGA ...); choose an NMEA file recorded by a receiver.</translation>
    </message>
    <message>
        <source>交换两个坐标轴</source>
        <translation>swap the axes</translation>
    </message>
    <message>
        <source>删除重复点</source>
        <translation>delete duplicate points</translation>
    </message>
    <message>
        <source>删除尖刺点</source>
        <translation>delete spikes</translation>
    </message>
    <message>
        <source>按奇偶规则拆开自相交处</source>
        <translation>resolve self-intersections by the even-odd rule</translation>
    </message>
    <message>
        <source>重叠处只计一次</source>
        <translation>count overlaps once</translation>
    </message>
    <message>
        <source>填平各部分之间的缝隙</source>
        <translation>fill the gaps between parts</translation>
    </message>
    <message>
        <source>，面积增加{0}</source>
        <translation>, area increased by {0}</translation>
    </message>
    <message>
        <source>{0}已按选择{1}{2}。</source>
        <translation>{0}: done as chosen: {1}{2}.</translation>
    </message>
    <message>
        <source>已按选择交换两个坐标轴。</source>
        <translation>The axes were swapped as chosen.</translation>
    </message>
    <message>
        <source>修复“{0}”与“{1}”对不上（该处没有可修复的问题），请重新诊断后选择。</source>
        <translation>The repair &quot;{0}&quot; does not fit &quot;{1}&quot; (there is nothing to repair); diagnose again and then choose.</translation>
    </message>
    <message>
        <source>{0}第{1}圈已按选择{2}：{3}点变为{4}点。</source>
        <translation>{0} ring {1}: done as chosen: {2}: {3} points become {4}.</translation>
    </message>
    <message>
        <source>没有名为“{0}”的修复，请从诊断列出的修复中选择（{1}）。</source>
        <translation>There is no repair &quot;{0}&quot;; choose from those the diagnosis lists ({1}).</translation>
    </message>
    <message>
        <source>县界 © OpenStreetMap contributors（ODbL 1.0），示意，与其他界线相差至1.9千米</source>
        <translation>County boundaries © OpenStreetMap contributors (ODbL 1.0), schematic, up to 1.9 km from other boundaries</translation>
    </message>
    <message>
        <source>长城线 © 2022 Adl3rAi（MIT），手工描绘，示意，不是保护范围；误差2000米为本项目估计</source>
        <translation>Great Wall line © 2022 Adl3rAi (MIT), drawn by hand, schematic, not the protection area; the 2000 m uncertainty is this project&apos;s estimate</translation>
    </message>
    <message>
        <source>地名 GeoNames（CC BY 4.0），示意，抽查误差0.2至3千米</source>
        <translation>Place names GeoNames (CC BY 4.0), schematic, 0.2 to 3 km off in samples</translation>
    </message>
    <message>
        <source>由规划文本、地名和县界估计的位置（本项目编制），示意，图形为与表列面积相等的圆，不代表实际边界</source>
        <translation>Position estimated from the plan&apos;s text, place names and county boundaries (compiled by this project), schematic; the circle has the area printed in the table and is no real boundary</translation>
    </message>
    <message>
        <source>由规划文本、地名和县界估计的位置（本项目编制），示意</source>
        <translation>Position estimated from the plan&apos;s text, place names and county boundaries (compiled by this project), schematic</translation>
    </message>
    <message>
        <source>文物保护单位（示意位置）</source>
        <translation>Heritage sites (schematic position)</translation>
    </message>
    <message>
        <source>长城关隘</source>
        <translation>Great Wall passes</translation>
    </message>
    <message>
        <source>地名</source>
        <translation>Place names</translation>
    </message>
    <message>
        <source>岩溶大泉重点保护区</source>
        <translation>Key protection areas of karst springs</translation>
    </message>
    <message>
        <source>生态保护红线内重要水源涵养区</source>
        <translation>Important water conservation areas in the ecological conservation redline</translation>
    </message>
    <message>
        <source>东经{0}°—{1}°、北纬{2}°—{3}°</source>
        <translation>E {0}°—{1}°, N {2}°—{3}°</translation>
    </message>
    <message>
        <source>{0}（示意）</source>
        <translation>{0} (schematic)</translation>
    </message>
    <message>
        <source>种子文件“{0}”无法读取（{1}），请重新安装程序。</source>
        <translation>Seed file &quot;{0}&quot; cannot be read ({1}); reinstall the program.</translation>
    </message>
    <message>
        <source>种子表中“{0}”的{1}“{2}”不是数，请改正该行。</source>
        <translation>&quot;{2}&quot; is not a number in {1} of &quot;{0}&quot; in the seed table; correct that line.</translation>
    </message>
    <message>
        <source>火星坐标</source>
        <translation>Mars coordinates</translation>
    </message>
    <message>
        <source>火星坐标系</source>
        <translation>Mars coordinate system</translation>
    </message>
    <message>
        <source>高德坐标</source>
        <translation>Amap coordinates</translation>
    </message>
    <message>
        <source>腾讯坐标</source>
        <translation>Tencent coordinates</translation>
    </message>
    <message>
        <source>百度坐标</source>
        <translation>Baidu coordinates</translation>
    </message>
    <message>
        <source>百度坐标系</source>
        <translation>Baidu coordinate system</translation>
    </message>
    <message>
        <source>“{0}”中没有图形，请检查文件内容后重新导出。{1}</source>
        <translation>&quot;{0}&quot; has no geometry; check its content and export again. {1}</translation>
    </message>
    <message>
        <source>用地范围（site）的remarks应为文字列表，请改正或删去后重试。</source>
        <translation>The remarks of the site should be a list of texts; correct or remove them and try again.</translation>
    </message>
    <message>
        <source>“{0}”的图形面积为零（各点在一条线上，或各圈互相抵消），请核对界址点后重试。</source>
        <translation>The figure in &quot;{0}&quot; has no area (all points on one line, or rings that cancel out); check the boundary points and try again.</translation>
    </message>
    <message>
        <source>“{0}”是线，没有宽度就没有用地面积，{1}。</source>
        <translation>&quot;{0}&quot; is a line, and without a width it has no area; {1}.</translation>
    </message>
    <message>
        <source>“{0}”是点，用地范围必须是面，请提供用地边界后重试。</source>
        <translation>&quot;{0}&quot; is a point; a site must be an area. Provide its boundary and try again.</translation>
    </message>
    <message>
        <source>，或选择修复</source>
        <translation>, or choose the repair</translation>
    </message>
    <message>
        <source>{0}第{1}圈在 {2} 附近自相交。请按正确的点序改正该处界址点，重新导出后重试{3}。</source>
        <translation>{0} ring {1} crosses itself near {2}. Correct the boundary points there in the right order, export again and try again{3}.</translation>
    </message>
    <message>
        <source>图形换算为经纬度后有微小的自相交，已修复。</source>
        <translation>Converted to longitude and latitude the figure had tiny self-intersections, now repaired.</translation>
    </message>
    <message>
        <source>{0}第{1}圈在 {2} 附近</source>
        <translation>{0} ring {1} near {2}</translation>
    </message>
    <message>
        <source>{0}各部分互相重叠，重叠处只计一次，请核对。</source>
        <translation>The parts of {0} overlap; overlaps are counted once, please check.</translation>
    </message>
    <message>
        <source>{0}与{1}重叠，重叠处只计一次，请核对。</source>
        <translation>{0} and {1} overlap; overlaps are counted once, please check.</translation>
    </message>
    <message>
        <source>已按选择填平各部分之间的{0}处缝隙。</source>
        <translation>{0} gaps between parts were filled as chosen.</translation>
    </message>
    <message>
        <source>{0}与自身相接，已分为多个部分，面积不变。</source>
        <translation>{0} touches itself; it was split into parts of the same area.</translation>
    </message>
    <message>
        <source>{0}第{1}圈与第{2}圈部分重叠，重叠处按奇偶规则扣除，请核对。</source>
        <translation>{0} rings {1} and {2} partly overlap; the overlap is taken off by the even-odd rule, please check.</translation>
    </message>
    <message>
        <source>“{0}”另有{1}个点、线要素，未计入用地范围。</source>
        <translation>&quot;{0}&quot; has {1} more point or line features, not counted as site.</translation>
    </message>
    <message>
        <source>{0}第{1}圈各点在一条线上，面积为零，请核对界址点后重试。</source>
        <translation>{0} ring {1} has all its points on one line and no area; check the boundary points and try again.</translation>
    </message>
    <message>
        <source>{0}有内圈在外圈之外，已按奇偶规则计为用地，请核对。</source>
        <translation>{0} has an inner ring outside the outer one; by the even-odd rule it counts as site, please check.</translation>
    </message>
    <message>
        <source>请用表格软件打开，另存为.xlsx或UTF-8的CSV后重试。</source>
        <translation>open it in a spreadsheet program, save it as .xlsx or UTF-8 CSV and try again.</translation>
    </message>
    <message>
        <source>“{0}”是旧版.xls或加密的工作簿，无法读取，{1}</source>
        <translation>&quot;{0}&quot; is an old .xls or an encrypted workbook and cannot be read; {1}</translation>
    </message>
    <message>
        <source>“{0}”含有XML实体声明，正常的工作簿没有，已拒绝读取，{1}</source>
        <translation>&quot;{0}&quot; has XML entity declarations, which a proper workbook has not, and was refused; {1}</translation>
    </message>
    <message>
        <source>“{0}”第{1}行起不是完整的CSV（引号不成对或单元格过长），{2}</source>
        <translation>&quot;{0}&quot; is no complete CSV from line {1} on (unpaired quotes or too long a cell); {2}</translation>
    </message>
    <message>
        <source>“{0}”不是完整的XLSX工作簿（{1}），{2}</source>
        <translation>&quot;{0}&quot; is not a complete XLSX workbook ({1}); {2}</translation>
    </message>
    <message>
        <source>“{0}”超过{1}行，不是界址点表，请只保留界址点后重试。</source>
        <translation>&quot;{0}&quot; has more than {1} rows and is no boundary-point table; keep only the boundary points and try again.</translation>
    </message>
    <message>
        <source>“{0}”解压后超过{1}MB，不是界址点表，{2}</source>
        <translation>&quot;{0}&quot; unpacks to more than {1} MB and is no boundary-point table; {2}</translation>
    </message>
    <message>
        <source>“{0}”超过1GB，请转换为GPKG或Shapefile后再导入。</source>
        <translation>&quot;{0}&quot; is over 1 GB; convert it to GPKG or Shapefile and import that.</translation>
    </message>
    <message>
        <source>界址点TXT用3度带高斯克吕格平面坐标</source>
        <translation>Boundary-point TXT uses Gauss-Krüger plane coordinates of a 3-degree zone</translation>
    </message>
    <message>
        <source>不能导出为“{0}”，请把文件名改为以{1}之一结尾。</source>
        <translation>Cannot export as &quot;{0}&quot;; let the file name end in one of {1}.</translation>
    </message>
    <message>
        <source>KML只能用经纬度，不能用{0}，请改用经纬度（如EPSG:4490）或其他格式。</source>
        <translation>KML knows only longitude and latitude, not {0}; use those (such as EPSG:4490) or another format.</translation>
    </message>
    <message>
        <source>{0}，不能用{1}，请把坐标系改为EPSG:4525或EPSG:4526（不指明则用所在的带）。</source>
        <translation>{0}, not {1}; set the coordinate system to EPSG:4525 or EPSG:4526 (without one, the local zone is used).</translation>
    </message>
    <message>
        <source>“{0}”没有完整写入，原有文件未改动，请检查磁盘空间和权限后重试。</source>
        <translation>&quot;{0}&quot; was not completely written, and the old file is unchanged; check disk space and permissions and try again.</translation>
    </message>
    <message>
        <source>县界附近</source>
        <translation>near a county boundary</translation>
    </message>
    <message>
        <source>城镇集中建设区</source>
        <translation>Concentrated urban construction zone</translation>
    </message>
    <message>
        <source>城镇弹性发展区</source>
        <translation>Flexible urban development zone</translation>
    </message>
    <message>
        <source>城镇特别用途区</source>
        <translation>Special urban use zone</translation>
    </message>
    <message>
        <source>“{0}”的分区字段“{1}”中有不认识的值：{2}。请改为集中建设区、弹性发展区或特别用途区后重试。</source>
        <translation>The zone field &quot;{1}&quot; of &quot;{0}&quot; has unknown values: {2}. Change them to 集中建设区, 弹性发展区 or 特别用途区 and try again.</translation>
    </message>
    <message>
        <source>缺少颜色配置文件“{0}”（{1}），请重新安装本程序。</source>
        <translation>The colour profile &quot;{0}&quot; is missing ({1}); reinstall the program.</translation>
    </message>
    <message>
        <source>归档时间戳</source>
        <translation>Archive timestamp</translation>
    </message>
    <message>
        <source>该PDF中的审查记录{0}不是JSON对象，请选择由本程序生成的审查意见。</source>
        <translation>The review record {0} in this PDF is no JSON object; choose an opinion made by this program.</translation>
    </message>
    <message>
        <source>该PDF中的审查记录{0}已损坏，请改用完好的原件。</source>
        <translation>The review record {0} in this PDF is damaged; use an intact original.</translation>
    </message>
    <message>
        <source>该文件不是有效的PDF，请选择由本程序生成的审查意见。</source>
        <translation>This file is not a valid PDF; choose an opinion made by this program.</translation>
    </message>
    <message>
        <source>该PDF中没有审查记录{0}，请选择由本程序生成的审查意见。</source>
        <translation>This PDF has no review record {0}; choose an opinion made by this program.</translation>
    </message>
    <message>
        <source>审查记录</source>
        <translation>Review record</translation>
    </message>
    <message>
        <source>吊销列表“{0}”自称由“{1}”发布，但签名与该机构的证书不符。请从发证机构重新下载。</source>
        <translation>The revocation list &quot;{0}&quot; claims to come from &quot;{1}&quot;, but its signature does not fit that authority&apos;s certificate. Download it again from the authority.</translation>
    </message>
    <message>
        <source>“{0}”不是PEM或DER格式的证书。请选择发证机构的根证书文件（.cer、.crt或.pem）。</source>
        <translation>&quot;{0}&quot; is no certificate in PEM or DER. Choose the authority&apos;s root certificate (.cer, .crt or .pem).</translation>
    </message>
    <message>
        <source>“{0}”中“{1}”的证书不是发证机构的证书，不能作为信任的依据。请导入其发证机构的根证书。</source>
        <translation>The certificate of &quot;{1}&quot; in &quot;{0}&quot; is not that of an authority and cannot be a ground for trust. Import the root certificate of its authority.</translation>
    </message>
    <message>
        <source>“{0}”的密钥种类或长度不能用于签名。请换用RSA（{1}位以上）或P-256密钥的证书。</source>
        <translation>The kind or length of the key in &quot;{0}&quot; cannot be used for signing. Use a certificate with RSA ({1} bits or more) or P-256.</translation>
    </message>
    <message>
        <source>“{0}”中的证书不允许用于签署文件（密钥用途不符）。请换用签名证书。</source>
        <translation>The certificate in &quot;{0}&quot; may not sign documents (key usage). Use a signing certificate.</translation>
    </message>
    <message>
        <source>“{0}”的证书自{1}起才有效。请检查本机时间，或换用已生效的证书。</source>
        <translation>The certificate in &quot;{0}&quot; is valid only from {1}. Check this machine&apos;s time, or use one already valid.</translation>
    </message>
    <message>
        <source>“{0}”的证书已于{1}过期，不能签名。请向发证机构更新证书。</source>
        <translation>The certificate in &quot;{0}&quot; expired on {1} and cannot sign. Renew it with the authority.</translation>
    </message>
    <message>
        <source>“{0}”中的证书已损坏，不能签名。请重新导出证书，或与发证机构联系。</source>
        <translation>The certificate in &quot;{0}&quot; is damaged and cannot sign. Export it again, or contact the authority.</translation>
    </message>
    <message>
        <source>私钥</source>
        <translation>private key</translation>
    </message>
    <message>
        <source>与私钥配对的证书</source>
        <translation>certificate that fits the private key</translation>
    </message>
    <message>
        <source>“{0}”中没有{1}，不能签名。请重新导出，并选择同时导出私钥和证书。</source>
        <translation>&quot;{0}&quot; has no {1} and cannot sign. Export again, with both private key and certificate.</translation>
    </message>
    <message>
        <source>“{0}”不是PKCS#12证书文件。请选择扩展名为.p12或.pfx、含私钥的文件。</source>
        <translation>&quot;{0}&quot; is no PKCS#12 certificate file. Choose a .p12 or .pfx file with a private key.</translation>
    </message>
    <message>
        <source>“{0}”使用了本程序不支持的密钥或加密算法。请用AES-256重新导出，密钥用RSA或P-256。</source>
        <translation>&quot;{0}&quot; uses a key or encryption this program does not support. Export it again with AES-256, and an RSA or P-256 key.</translation>
    </message>
    <message>
        <source>“{0}”的密码不对，或文件已损坏。请重新输入密码（注意大小写和全角字符）。</source>
        <translation>Wrong password for &quot;{0}&quot;, or the file is damaged. Enter the password again (mind case and full-width letters).</translation>
    </message>
    <message>
        <source>找不到证书文件“{0}”。请检查路径，或插入存放证书的介质。</source>
        <translation>Certificate file &quot;{0}&quot; not found. Check the path, or insert the medium that holds it.</translation>
    </message>
    <message>
        <source>无法读取证书文件“{0}”：{1}。请检查文件权限。</source>
        <translation>Certificate file &quot;{0}&quot; cannot be read: {1}. Check permissions.</translation>
    </message>
    <message>
        <source>没有检测到USB Key。请插入USB Key，确认驱动正常后重试。</source>
        <translation>No USB key detected. Plug it in, make sure its driver works, and try again.</translation>
    </message>
    <message>
        <source>USB Key“{0}”中没有带证书的签名密钥。请向发证机构申领签名证书。</source>
        <translation>USB key &quot;{0}&quot; has no signing key with a certificate. Apply to the authority for a signing certificate.</translation>
    </message>
    <message>
        <source>找不到USB Key驱动“{0}”。请安装厂商驱动，并选择其PKCS#11库文件（.so或.dll）。</source>
        <translation>USB key driver &quot;{0}&quot; not found. Install the maker&apos;s driver and choose its PKCS#11 library (.so or .dll).</translation>
    </message>
    <message>
        <source>插有多个USB Key（{0}）。请指定其中一个的名称，或只插一个。</source>
        <translation>Several USB keys are plugged in ({0}). Name one of them, or plug in only one.</translation>
    </message>
    <message>
        <source>没有找到名为“{0}”的USB Key，现有：{1}。请检查名称，或插入正确的USB Key。</source>
        <translation>There is no USB key &quot;{0}&quot;; there is: {1}. Check the name, or plug in the right one.</translation>
    </message>
    <message>
        <source>USB Key“{0}”中有多个可用的密钥（{1}）。请指定其中一个的名称。</source>
        <translation>USB key &quot;{0}&quot; has several usable keys ({1}). Name one of them.</translation>
    </message>
    <message>
        <source>USB Key“{0}”中没有名为“{1}”的密钥，现有：{2}。请检查密钥名称。</source>
        <translation>USB key &quot;{0}&quot; has no key &quot;{1}&quot;; it has: {2}. Check the key&apos;s name.</translation>
    </message>
    <message>
        <source>USB Key的PIN不对。请重新输入；连续输错会锁定USB Key。</source>
        <translation>Wrong PIN of the USB key. Enter it again; too many wrong entries lock the key.</translation>
    </message>
    <message>
        <source>签名</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>登录</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>读取</source>
        <translation>reading</translation>
    </message>
    <message>
        <source>无法加载USB Key驱动“{0}”。请确认它是与本机位数一致的PKCS#11库文件。</source>
        <translation>USB key driver &quot;{0}&quot; cannot be loaded. Make sure it is a PKCS#11 library for this machine (32 or 64 bit).</translation>
    </message>
    <message>
        <source>USB Key已锁定，或PIN已过期。请用厂商工具解锁或重设PIN，或与发证机构联系。</source>
        <translation>The USB key is locked, or its PIN expired. Unlock or reset it with the maker&apos;s tool, or contact the authority.</translation>
    </message>
    <message>
        <source>USB Key已被拔出，没有签名。请重新插入后再试。</source>
        <translation>The USB key was pulled out; nothing was signed. Plug it in and try again.</translation>
    </message>
    <message>
        <source>USB Key{0}时出错（{1}），没有签名。请重新插拔后再试，或与厂商联系。</source>
        <translation>USB key error during {0} ({1}); nothing was signed. Unplug it, plug it in and try again, or contact the maker.</translation>
    </message>
    <message>
        <source>读取证书</source>
        <translation>reading the certificate</translation>
    </message>
    <message>
        <source>字符“{0}”（U+{1}）在可用的字体中没有字形，请改用其他写法后再生成审查意见。</source>
        <translation>The character &quot;{0}&quot; (U+{1}) has no glyph in the fonts available; write it otherwise and make the opinion again.</translation>
    </message>
    <message>
        <source>字体文件“{0}”与登记的校验值不符，请重新安装本程序。</source>
        <translation>Font file &quot;{0}&quot; does not fit its recorded checksum; reinstall the program.</translation>
    </message>
    <message>
        <source>无法读取字体文件“{0}”（{1}），请重新安装本程序。</source>
        <translation>Font file &quot;{0}&quot; cannot be read ({1}); reinstall the program.</translation>
    </message>
    <message>
        <source>字体文件“{0}”已损坏，请重新安装本程序。</source>
        <translation>Font file &quot;{0}&quot; is damaged; reinstall the program.</translation>
    </message>
    <message>
        <source>本机演示证书机构（非正式）</source>
        <translation>Demonstration authority of this machine (not official)</translation>
    </message>
    <message>
        <source>张示例</source>
        <translation>张示例</translation>
    </message>
    <message>
        <source>李示例</source>
        <translation>李示例</translation>
    </message>
    <message>
        <source>王示例</source>
        <translation>王示例</translation>
    </message>
    <message>
        <source>单位电子印章</source>
        <translation>Electronic seal of the office</translation>
    </message>
    <message>
        <source>{0}（演示）</source>
        <translation>{0} (demonstration)</translation>
    </message>
    <message>
        <source>演示根证书.pem</source>
        <translation>demo-root.pem</translation>
    </message>
    <message>
        <source>演示吊销列表.crl</source>
        <translation>demo-revocations.crl</translation>
    </message>
    <message>
        <source>演示</source>
        <translation>demonstration</translation>
    </message>
    <message>
        <source>演示签名证书-{0}.p12</source>
        <translation>demo-signing-{0}.p12</translation>
    </message>
    <message>
        <source>文件“{0}”已存在，不能覆盖：已有文件可能由它签名。请换一个文件夹，或先移走旧文件。</source>
        <translation>File &quot;{0}&quot; exists and must not be overwritten: documents may have been signed with it. Choose another folder, or move the old file away first.</translation>
    </message>
    <message>
        <source>无法在“{0}”写入演示证书：{1}。请换一个可写的文件夹。</source>
        <translation>The demonstration certificate cannot be written to &quot;{0}&quot;: {1}. Choose a folder you may write to.</translation>
    </message>
    <message>
        <source>二维码的内容不完整或已损坏，不能识读。请重新扫描，或改为输入12位校验码。</source>
        <translation>The QR code is incomplete or damaged and cannot be read. Scan it again, or enter the 12-character check code.</translation>
    </message>
    <message>
        <source>二维码由更新版本的程序生成，本程序不能识读。请升级本程序后再查验。</source>
        <translation>The QR code was made by a later version of this program and cannot be read. Update this program and check again.</translation>
    </message>
    <message>
        <source>日期{0}早于2000年，不能印制校验码。请检查本机时间。</source>
        <translation>The date {0} is before 2000, so no check code can be printed. Check this machine&apos;s time.</translation>
    </message>
    <message>
        <source>“{0}…”过长，放不进校验码。请把文号或项目代码控制在80个汉字以内。</source>
        <translation>&quot;{0}...&quot; is too long for the check code. Keep document numbers and project codes to 80 characters.</translation>
    </message>
    <message>
        <source>该文件不是图片。请选择PNG、JPG格式的照片或扫描件，或PDF文件。</source>
        <translation>This file is no image. Choose a photo or scan in PNG or JPG, or a PDF.</translation>
    </message>
    <message>
        <source>图片已损坏或不完整，无法识读。请重新拍照或扫描。</source>
        <translation>The image is damaged or incomplete and cannot be read. Photograph or scan again.</translation>
    </message>
    <message>
        <source>该文件不是有效的PDF或已损坏，无法识读二维码。请改用完好的PDF、照片或扫描件。</source>
        <translation>This file is no valid PDF, or is damaged; the QR code cannot be read. Use an intact PDF, photo or scan.</translation>
    </message>
    <message>
        <source>图片过大，无法识读。请裁剪出二维码部分，或降低分辨率后重试。</source>
        <translation>The image is too large to be read. Crop it to the QR code, or lower its resolution, and try again.</translation>
    </message>
    <message>
        <source>不是PEM或DER格式的吊销列表（CRL）。请从发证机构重新下载。</source>
        <translation>No revocation list (CRL) in PEM or DER. Download it again from the authority.</translation>
    </message>
    <message>
        <source>第{0}位</source>
        <translation>character {0}</translation>
    </message>
    <message>
        <source>校验码里没有“{0}”这个字符（{1}）{2}。请对照纸质件重新输入。</source>
        <translation>A check code has no character &quot;{0}&quot; ({1}){2}. Compare with the paper and enter it again.</translation>
    </message>
    <message>
        <source>校验码输入有误：末位校验字符不符{0}。请对照纸质件逐位重新输入。</source>
        <translation>The check code was entered wrongly: its last character does not fit{0}. Compare each character with the paper and enter it again.</translation>
    </message>
    <message>
        <source>，请先核对{0}（形近字符）</source>
        <translation>; check {0} first (look-alike characters)</translation>
    </message>
    <message>
        <source>校验码应为{0}个字符，输入了{1}个。请对照纸质件重新输入，空格和横线可以省略。</source>
        <translation>A check code has {0} characters, but {1} were entered. Compare with the paper; spaces and hyphens may be left out.</translation>
    </message>
    <message>
        <source>文件已损坏，读不出其中的签名证书。请改用完好的原件。</source>
        <translation>The file is damaged and its signing certificate cannot be read. Use an intact original.</translation>
    </message>
    <message>
        <source>签名_</source>
        <translation>signature_</translation>
    </message>
    <message>
        <source>签名角色“{0}”不存在。请选择{1}之一。</source>
        <translation>There is no signing role &quot;{0}&quot;. Choose one of {1}.</translation>
    </message>
    <message>
        <source>要签名的文件不是PDF。请选择由本程序生成的审查意见PDF。</source>
        <translation>The file to be signed is no PDF. Choose an opinion PDF made by this program.</translation>
    </message>
    <message>
        <source>这个PDF设有密码或权限加密，不能签名。请使用未加密的原件。</source>
        <translation>This PDF has a password or permissions and cannot be signed. Use the unencrypted original.</translation>
    </message>
    <message>
        <source>这个PDF没有页面，不能签名。请重新生成审查意见。</source>
        <translation>This PDF has no pages and cannot be signed. Make the opinion again.</translation>
    </message>
    <message>
        <source>这个PDF已损坏或不完整，不能签名。请重新生成或重新下载后再签。</source>
        <translation>This PDF is damaged or incomplete and cannot be signed. Make or download it again, then sign.</translation>
    </message>
    <message>
        <source>签名位置在第{0}页，但文件只有{1}页。请改选存在的页。</source>
        <translation>The signature is placed on page {0}, but the file has only {1}. Choose an existing page.</translation>
    </message>
    <message>
        <source>{0}签名</source>
        <translation>signature of {0}</translation>
    </message>
    <message>
        <source>“{0}”已在此文件上签名，不能重复签名。请改用其他角色，或从未签名的原件重新开始。</source>
        <translation>&quot;{0}&quot; has already signed this file and cannot sign again. Choose another role, or start from the unsigned original.</translation>
    </message>
    <message>
        <source>此文件已加盖{0}并锁定，不能再追加签名。请从未签名的原件重新开始。</source>
        <translation>This file bears the {0} and is locked; no signature can be added. Start from the unsigned original.</translation>
    </message>
    <message>
        <source>{0}须在有人签字之后加盖。请先由经办人或签发人签名。</source>
        <translation>The {0} is set after someone has signed. Let the case officer or the approver sign first.</translation>
    </message>
    <message>
        <source>还没有轮到“{0}”：请先由“{1}”签名。</source>
        <translation>It is not yet the turn of &quot;{0}&quot;: &quot;{1}&quot; signs first.</translation>
    </message>
    <message>
        <source>“{0}”已签名，“{1}”不能在其后补签。请从未签名的原件重新开始。</source>
        <translation>&quot;{0}&quot; has signed; &quot;{1}&quot; cannot sign after that. Start from the unsigned original.</translation>
    </message>
    <message>
        <source>“{0}”不在“{1}”之后签名，不能为其预留位置。请按签名顺序填写。</source>
        <translation>&quot;{0}&quot; does not sign after &quot;{1}&quot;, so no place can be kept for it. Follow the signing order.</translation>
    </message>
    <message>
        <source>文件的日期</source>
        <translation>the date of the document</translation>
    </message>
    <message>
        <source>前一个签名的时间</source>
        <translation>the time of the signature before</translation>
    </message>
    <message>
        <source>时间戳服务“{0}”无法使用（{1}），“{2}”的签名未加盖时间戳。请检查网络和服务地址。</source>
        <translation>The timestamp service &quot;{0}&quot; cannot be used ({1}); the signature of &quot;{2}&quot; has no timestamp. Check the network and the address.</translation>
    </message>
    <message>
        <source>没有取得签名证书或时间戳证书的吊销信息，签名已加盖时间戳，但未附长期验证资料。请导入发证机构的根证书和吊销列表（CRL）。</source>
        <translation>No revocation information was found for the signing or timestamp certificate: the signature has a timestamp but no long-term validation data. Import the authority&apos;s root certificate and revocation list (CRL).</translation>
    </message>
    <message>
        <source>首个签名没有为“{0}”预留位置，不能再指定签名位置。请不指定位置（签名不显示图样）。</source>
        <translation>The first signature kept no place for &quot;{0}&quot;, so none can be given now. Sign without a place (the signature is not shown).</translation>
    </message>
    <message>
        <source>此PDF已锁定或结构特殊，不能再追加签名。请从未锁定、未改动的原件重新签名。</source>
        <translation>This PDF is locked or of a special structure; no signature can be added. Sign again from an unlocked, unaltered original.</translation>
    </message>
    <message>
        <source>此文件已签完并加盖归档时间戳，不能再追加签名。请从未签名的原件重新开始。</source>
        <translation>This file is fully signed with an archive timestamp; no signature can be added. Start from the unsigned original.</translation>
    </message>
    <message>
        <source>此文件已有的签名未通过查验，不能继续签名：{0}请从未改动的原件重新开始。</source>
        <translation>The signatures in this file do not pass verification, so signing cannot go on: {0}Start again from an unaltered original.</translation>
    </message>
    <message>
        <source>只有第一个签名可以为后续角色预留签名位置。请从未签名的原件重新开始。</source>
        <translation>Only the first signature can keep places for later roles. Start from the unsigned original.</translation>
    </message>
    <message>
        <source>时间戳服务“{0}”无法使用（{1}），签名已完成，但未加盖归档时间戳。请检查网络和服务地址。</source>
        <translation>The timestamp service &quot;{0}&quot; cannot be used ({1}); signing is complete, but without an archive timestamp. Check the network and the address.</translation>
    </message>
    <message>
        <source>答复的时间戳不是为本文件出具的</source>
        <translation>the timestamp received is not for this file</translation>
    </message>
    <message>
        <source>服务拒绝了请求，或答复不是时间戳</source>
        <translation>the service refused, or did not answer with a timestamp</translation>
    </message>
    <message>
        <source>其证书不在信任列表，或已失效</source>
        <translation>its certificate is not on the trust list, or no longer valid</translation>
    </message>
    <message>
        <source>时间戳_归档</source>
        <translation>timestamp_archive</translation>
    </message>
    <message>
        <source>时间戳服务地址“{0}”不是有效的网址。请填写以http://或https://开头的地址，或留空。</source>
        <translation>The timestamp service address &quot;{0}&quot; is no valid address. Enter one beginning with http:// or https://, or leave it empty.</translation>
    </message>
    <message>
        <source>要查验的文件不是PDF。请选择审查意见的PDF文件。</source>
        <translation>The file to be verified is no PDF. Choose an opinion PDF.</translation>
    </message>
    <message>
        <source>加盖后文件内容被改动</source>
        <translation>the content was altered afterwards</translation>
    </message>
    <message>
        <source>没有覆盖整个文件，其后追加过内容</source>
        <translation>does not cover the whole file; something was added later</translation>
    </message>
    <message>
        <source>出具机构不在信任列表，或当时已失效</source>
        <translation>its issuer is not on the trust list, or was no longer valid</translation>
    </message>
    <message>
        <source>时间晚于当前时间</source>
        <translation>its time is later than now</translation>
    </message>
    <message>
        <source>归档时间戳：{0}</source>
        <translation>archive timestamp: {0}</translation>
    </message>
    <message>
        <source>归档时间戳无法解读（{0}），文件可能被改动</source>
        <translation>the archive timestamp cannot be read ({0}); the file may have been altered</translation>
    </message>
    <message>
        <source>签名范围不是从文件开头算起的两段</source>
        <translation>the signed ranges are not two pieces from the beginning of the file</translation>
    </message>
    <message>
        <source>签名范围超出文件，文件可能被截断</source>
        <translation>the signed ranges exceed the file; it may have been cut off</translation>
    </message>
    <message>
        <source>签名范围之间不只是签名值，夹有未受保护的内容</source>
        <translation>between the signed ranges stands more than the signature, some of it unprotected</translation>
    </message>
    <message>
        <source>签名值的书写不规范，可能被改动</source>
        <translation>the signature value is written irregularly and may have been altered</translation>
    </message>
    <message>
        <source>签名值与阅读程序读到的不一致</source>
        <translation>the signature value differs from what readers see</translation>
    </message>
    <message>
        <source>签名值的结构不完整</source>
        <translation>the structure of the signature value is incomplete</translation>
    </message>
    <message>
        <source>签名值之后的填充不全为零，夹有未受保护的内容</source>
        <translation>the padding after the signature value is not all zero; it holds unprotected content</translation>
    </message>
    <message>
        <source>签名值不是规范的十六进制</source>
        <translation>the signature value is not regular hexadecimal</translation>
    </message>
    <message>
        <source>签名中的证书不完整或有重复</source>
        <translation>the certificates in the signature are incomplete or repeated</translation>
    </message>
    <message>
        <source>签名值中有未受保护的改动</source>
        <translation>the signature value holds unprotected changes</translation>
    </message>
    <message>
        <source>签名中夹有不属于签名者证书链的证书</source>
        <translation>the signature holds certificates outside the signer&apos;s chain</translation>
    </message>
    <message>
        <source>信任的根证书不是PEM或DER格式的证书。请重新选择根证书文件。</source>
        <translation>The trusted root certificate is not PEM or DER. Choose the root certificate file again.</translation>
    </message>
    <message>
        <source>时间戳：{0}</source>
        <translation>timestamp: {0}</translation>
    </message>
    <message>
        <source>签名中的证书无法解读</source>
        <translation>the certificates in the signature cannot be read</translation>
    </message>
    <message>
        <source>附件“{0}”与首个签名时不同</source>
        <translation>attachment &quot;{0}&quot; differs from that of the first signature</translation>
    </message>
    <message>
        <source>签名之后追加过不属于任何签名的内容</source>
        <translation>after signing, content that belongs to no signature was added</translation>
    </message>
    <message>
        <source>附件“{0}”与其登记的大小或校验值不一致</source>
        <translation>attachment &quot;{0}&quot; does not fit its recorded size or checksum</translation>
    </message>
    <message>
        <source>文件中有可填写的表单域“{0}”，其内容不受签名保护</source>
        <translation>the file has a form field &quot;{0}&quot; that can be filled in and is not protected by the signature</translation>
    </message>
    <message>
        <source>文件没有数字签名；请确认它是已签发的审查意见，而不是草稿或打印件</source>
        <translation>the file has no digital signature; make sure it is an issued opinion and not a draft or a printout</translation>
    </message>
    <message>
        <source>PDF的结构已损坏或不完整，无法查验；请向出具单位索取原件</source>
        <translation>the structure of the PDF is damaged or incomplete, so it cannot be verified; ask the issuing office for the original</translation>
    </message>
    <message>
        <source>签名时间为签名人计算机上的时间，没有时间戳证明</source>
        <translation>the signing time is that of the signer&apos;s computer, with no timestamp to prove it</translation>
    </message>
    <message>
        <source>这个PDF设有密码或权限加密，无法查验签名。请使用未加密的原件。</source>
        <translation>This PDF has a password or permissions, so signatures cannot be verified. Use the unencrypted original.</translation>
    </message>
    <message>
        <source>签名范围超出文件，文件可能被截断或另存过</source>
        <translation>the signed ranges exceed the file; it may have been cut off or saved anew</translation>
    </message>
    <message>
        <source>最后一个签名之后还有{0}字节未受签名保护的内容</source>
        <translation>after the last signature come {0} bytes not protected by any</translation>
    </message>
    <message>
        <source>时间戳域“{0}”不是归档时间戳</source>
        <translation>the timestamp field &quot;{0}&quot; is no archive timestamp</translation>
    </message>
    <message>
        <source>文件有多个归档时间戳</source>
        <translation>the file has several archive timestamps</translation>
    </message>
    <message>
        <source>文件没有归档时间戳，可能被截回较早的版本</source>
        <translation>the file has no archive timestamp and may have been cut back to an earlier state</translation>
    </message>
    <message>
        <source>文件有长期验证资料，却没有时间戳</source>
        <translation>the file has long-term validation data but no timestamp</translation>
    </message>
    <message>
        <source>缺少“{0}”的签名，文件尚未签完或被截回较早的版本</source>
        <translation>the signature of &quot;{0}&quot; is missing; the file is not fully signed, or was cut back to an earlier state</translation>
    </message>
    <message>
        <source>签名域“{0}”不是审查意见的签名，文件可能由其他软件签署</source>
        <translation>the signature field &quot;{0}&quot; is not one of an opinion; other software may have signed the file</translation>
    </message>
    <message>
        <source>签名的顺序不是{0}</source>
        <translation>the order of signatures is not {0}</translation>
    </message>
    <message>
        <source>首个签名不是认证签名，不能限制之后的改动</source>
        <translation>the first signature does not certify, so it cannot limit later changes</translation>
    </message>
    <message>
        <source>除首个签名外还有认证签名</source>
        <translation>another signature beside the first certifies</translation>
    </message>
    <message>
        <source>{0}没有锁定文件</source>
        <translation>{0} did not lock the file</translation>
    </message>
    <message>
        <source>后一个签名的时间早于前一个签名</source>
        <translation>a later signature has an earlier time than the one before</translation>
    </message>
    <message>
        <source>签名时间早于文件的日期</source>
        <translation>the signing time is before the date of the document</translation>
    </message>
    <message>
        <source>归档时间戳早于签名的时间戳</source>
        <translation>the archive timestamp is before the timestamps of the signatures</translation>
    </message>
    <message>
        <source>查验通过：共{0}个签名（{1}），签名完整有效，签名后文件未被改动；{2}{3}。</source>
        <translation>Verified: {0} signatures ({1}), complete and valid, file unaltered since; {2}{3}.</translation>
    </message>
    <message>
        <source>查验未通过：{0}{1}。</source>
        <translation>Not verified: {0}{1}.</translation>
    </message>
    <message>
        <source>签名者证书可信</source>
        <translation>signers&apos; certificates trusted</translation>
    </message>
    <message>
        <source>签名者证书未与信任列表核对</source>
        <translation>signers&apos; certificates not checked against the trust list</translation>
    </message>
    <message>
        <source>；有归档时间戳</source>
        <translation>; with archive timestamp</translation>
    </message>
    <message>
        <source>（另有{0}个问题）</source>
        <translation> (and {0} more problems)</translation>
    </message>
    <message>
        <source>其后只追加了签名</source>
        <translation>only signatures were added since</translation>
    </message>
    <message>
        <source>其后有签名以外的改动</source>
        <translation>changes other than signatures were made since</translation>
    </message>
    <message>
        <source>签名“{0}”无法解读（{1}），文件可能被改动</source>
        <translation>signature &quot;{0}&quot; cannot be read ({1}); the file may have been altered</translation>
    </message>
    <message>
        <source>签名后文件内容被改动</source>
        <translation>the content was altered after signing</translation>
    </message>
    <message>
        <source>签名值与签名者证书不符</source>
        <translation>the signature does not fit the signer&apos;s certificate</translation>
    </message>
    <message>
        <source>签名没有覆盖它所在的整个版本</source>
        <translation>the signature does not cover the whole revision it stands in</translation>
    </message>
    <message>
        <source>签名之后有签名以外的改动</source>
        <translation>changes other than signatures were made after signing</translation>
    </message>
    <message>
        <source>签名者证书不在信任列表，或签名时已失效</source>
        <translation>the signer&apos;s certificate is not on the trust list, or was not valid when signing</translation>
    </message>
    <message>
        <source>签名者证书不允许用于签署文件</source>
        <translation>the signer&apos;s certificate may not sign documents</translation>
    </message>
    <message>
        <source>没有注明签名时间</source>
        <translation>no signing time is stated</translation>
    </message>
    <message>
        <source>签名时间不在签名者证书的有效期内</source>
        <translation>the signing time is outside the validity of the signer&apos;s certificate</translation>
    </message>
    <message>
        <source>签名的时间戳无效，或出具机构不在信任列表</source>
        <translation>the timestamp of the signature is invalid, or its issuer is not on the trust list</translation>
    </message>
    <message>
        <source>签名人所称的签名时间晚于时间戳</source>
        <translation>the signing time claimed by the signer is later than the timestamp</translation>
    </message>
    <message>
        <source>签名时间晚于当前时间</source>
        <translation>the signing time is later than now</translation>
    </message>
    <message>
        <source>签名人所称的时间比时间戳早，以时间戳为准</source>
        <translation>the time claimed by the signer is earlier than the timestamp; the timestamp counts</translation>
    </message>
    <message>
        <source>无法判断</source>
        <translation>cannot be told</translation>
    </message>
    <message>
        <source>签名“{0}”：{1}</source>
        <translation>signature &quot;{0}&quot;: {1}</translation>
    </message>
    <message>
        <source>“{0}”的证书已于{1}（UTC）被吊销</source>
        <translation>the certificate of &quot;{0}&quot; was revoked on {1} (UTC)</translation>
    </message>
    <message>
        <source>发证机构的吊销列表已于{0}到期，请导入新的列表</source>
        <translation>the authority&apos;s revocation list expired on {0}; import a new one</translation>
    </message>
    <message>
        <source>{0}，不能证明签名在此之前</source>
        <translation>{0}, and nothing proves that it was signed before</translation>
    </message>
    <message>
        <source>没有“{0}”的发证机构的吊销列表，未核对其证书是否已吊销</source>
        <translation>no revocation list of the authority of &quot;{0}&quot;; whether its certificate was revoked was not checked</translation>
    </message>
    <message>
        <source>{0}，时间戳证明签名在此之前，签名仍有效</source>
        <translation>{0}, but the timestamp proves that it was signed before; the signature stays valid</translation>
    </message>
    <message>
        <source>{0}（非密钥泄露），签名人所称时间在此之前</source>
        <translation>{0} (not for a leaked key), and the signer claims an earlier time</translation>
    </message>
    <message>
        <source>服务器答复{0}</source>
        <translation>the server answered {0}</translation>
    </message>
    <message>
        <source>答复过长</source>
        <translation>answer too long</translation>
    </message>
    <message>
        <source>地址无效</source>
        <translation>invalid address</translation>
    </message>
    <message>
        <source>连接超时</source>
        <translation>timed out</translation>
    </message>
    <message>
        <source>无法连接</source>
        <translation>no connection</translation>
    </message>
    <message>
        <source>产业结构调整指导目录</source>
        <translation>产业结构调整指导目录</translation>
    </message>
    <message>
        <source>市场准入负面清单</source>
        <translation>市场准入负面清单</translation>
    </message>
    <message>
        <source>类别（class）</source>
        <translation>&quot;类别&quot; (class)</translation>
    </message>
    <message>
        <source>内容（text）</source>
        <translation>&quot;内容&quot; (text)</translation>
    </message>
    <message>
        <source>鼓励类</source>
        <translation>Encouraged</translation>
    </message>
    <message>
        <source>限制类</source>
        <translation>Restricted</translation>
    </message>
    <message>
        <source>淘汰类</source>
        <translation>Eliminated</translation>
    </message>
    <message>
        <source>禁止准入类</source>
        <translation>Access prohibited</translation>
    </message>
    <message>
        <source>许可准入类</source>
        <translation>Access by permit</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Edition</translation>
    </message>
    <message>
        <source>版次</source>
        <translation>edition</translation>
    </message>
    <message>
        <source>目录版本</source>
        <translation>catalogue edition</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>分类</source>
        <translation>classification</translation>
    </message>
    <message>
        <source>目录类别</source>
        <translation>catalogue class</translation>
    </message>
    <message>
        <source>部分</source>
        <translation>part</translation>
    </message>
    <message>
        <source>篇章</source>
        <translation>chapter</translation>
    </message>
    <message>
        <source>行业</source>
        <translation>industry</translation>
    </message>
    <message>
        <source>行业类别</source>
        <translation>industry class</translation>
    </message>
    <message>
        <source>门类</source>
        <translation>division</translation>
    </message>
    <message>
        <source>领域</source>
        <translation>field</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>number</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>条目号</source>
        <translation>entry number</translation>
    </message>
    <message>
        <source>事项编码</source>
        <translation>item code</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>条目</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>条目内容</source>
        <translation>entry text</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>item</translation>
    </message>
    <message>
        <source>事项内容</source>
        <translation>item text</translation>
    </message>
    <message>
        <source>禁止或许可事项</source>
        <translation>prohibited or permitted item</translation>
    </message>
    <message>
        <source>表“{0}”</source>
        <translation>sheet &quot;{0}&quot;</translation>
    </message>
    <message>
        <source>列“{0}”</source>
        <translation>column &quot;{0}&quot;</translation>
    </message>
    <message>
        <source>类别为空，合并的单元格请先拆分并填满</source>
        <translation>the class is empty; split merged cells and fill them in first</translation>
    </message>
    <message>
        <source>类别“{0}”不是{1}之一</source>
        <translation>class &quot;{0}&quot; is not one of {1}</translation>
    </message>
    <message>
        <source>内容为空</source>
        <translation>the text is empty</translation>
    </message>
    <message>
        <source>版本“{0}”与所声明的“{1}”不同</source>
        <translation>edition &quot;{0}&quot; differs from the declared &quot;{1}&quot;</translation>
    </message>
    <message>
        <source>“{0}”只有表头，没有条目，请核对文件后重新导入。</source>
        <translation>&quot;{0}&quot; has only headings and no entries; check the file and import again.</translation>
    </message>
    <message>
        <source>等{0}行</source>
        <translation>and others, {0} rows</translation>
    </message>
    <message>
        <source>“{0}”前{1}行没有目录表的表头，请加上一行表头，至少有{2}两列。</source>
        <translation>The first {1} rows of &quot;{0}&quot; hold no heading of a catalogue table; add one with at least the columns {2}.</translation>
    </message>
    <message>
        <source>“{0}”{1}的表头{2}意思相同，不知取哪一列，请只保留一列后重试。</source>
        <translation>In &quot;{0}&quot;, {1}, the headings {2} mean the same; keep only one column and try again.</translation>
    </message>
    <message>
        <source>与{0}完全相同</source>
        <translation>exactly the same as {0}</translation>
    </message>
    <message>
        <source>“{0}”是旧版.xls或加密的工作簿，无法读取；{1}</source>
        <translation>&quot;{0}&quot; is an old .xls or an encrypted workbook and cannot be read; {1}</translation>
    </message>
    <message>
        <source>“{0}”用了XLSX没有的压缩方法，已拒绝读取；{1}</source>
        <translation>&quot;{0}&quot; uses a compression that XLSX does not have, and was refused; {1}</translation>
    </message>
    <message>
        <source>“{0}”含有XML实体声明，正常的工作簿没有，已拒绝读取；{1}</source>
        <translation>&quot;{0}&quot; has XML entity declarations, which a proper workbook has not, and was refused; {1}</translation>
    </message>
    <message>
        <source>“{0}”{1}有单元格超过{2}字，请核对是否漏了换行或引号，改正后重试。</source>
        <translation>&quot;{0}&quot; {1} has a cell of more than {2} characters; check for a missing line break or quotation mark and try again.</translation>
    </message>
    <message>
        <source>“{0}”{1}含有控制字符，不是正常的文字；{2}</source>
        <translation>&quot;{0}&quot; {1} holds control characters and is no proper text; {2}</translation>
    </message>
    <message>
        <source>“{0}”解压后超过{1}MB或部件过多，不是目录表；{2}</source>
        <translation>&quot;{0}&quot; unpacks to more than {1} MB or has too many parts, and is no catalogue table; {2}</translation>
    </message>
    <message>
        <source>“{0}”的表“{1}”行号超出XLSX的上限，文件已损坏；{2}</source>
        <translation>Sheet &quot;{1}&quot; of &quot;{0}&quot; has row numbers beyond XLSX&apos;s limit; the file is damaged; {2}</translation>
    </message>
    <message>
        <source>“{0}”{1}已超过{2}行的上限，请只保留目录条目后重试。</source>
        <translation>&quot;{0}&quot; exceeds {2} rows at {1}; keep only the catalogue&apos;s entries and try again.</translation>
    </message>
    <message>
        <source>“{0}”到{1}为止文字已超过{2}字，请只保留目录条目后重试。</source>
        <translation>&quot;{0}&quot; exceeds {2} characters by {1}; keep only the catalogue&apos;s entries and try again.</translation>
    </message>
    <message>
        <source>第{0}行</source>
        <translation>row {0}</translation>
    </message>
    <message>
        <source>表“{0}”第{1}行</source>
        <translation>sheet &quot;{0}&quot; row {1}</translation>
    </message>
    <message>
        <source>（所涉数字另有疑问，见{0}）</source>
        <translation>(these figures are doubtful otherwise, too: see {0})</translation>
    </message>
    <message>
        <source>忻府</source>
        <translation>忻府</translation>
    </message>
    <message>
        <source>定襄</source>
        <translation>定襄</translation>
    </message>
    <message>
        <source>原平</source>
        <translation>原平</translation>
    </message>
    <message>
        <source>繁峙</source>
        <translation>繁峙</translation>
    </message>
    <message>
        <source>五台</source>
        <translation>五台</translation>
    </message>
    <message>
        <source>{0}中{1}所在县名与专栏6-2不符</source>
        <translation>In {0}, the county of {1} differs from box 6-2</translation>
    </message>
    <message>
        <source>表中漏印或错印县名，按表查县会张冠李戴；板块所在县应以专栏6-2和实际位置为准。</source>
        <translation>The table leaves out or misprints counties, so looking them up there misleads; the county of a block follows box 6-2 and its real place.</translation>
    </message>
    <message>
        <source>“{0}”在表4-1中的面积小于专栏6-2所列其各板块面积之和</source>
        <translation>The area of &quot;{0}&quot; in table 4-1 is smaller than the sum of its blocks in box 6-2</translation>
    </message>
    <message>
        <source>部分大于整体：表4-1可能是批复范围，板块则超出其外；不能据板块范围推定项目在开发区之内。</source>
        <translation>The parts exceed the whole: table 4-1 may give the approved extent, and the blocks reach beyond it; being in a block does not prove being in the development zone.</translation>
    </message>
    <message>
        <source>“{0}”的面积在{1}与{2}中不一致</source>
        <translation>The area of &quot;{0}&quot; differs between {1} and {2}</translation>
    </message>
    <message>
        <source>同名而范围不同，引用面积或判断项目是否在内时应写明用的是哪个范围。</source>
        <translation>One name, two extents: when citing an area or deciding whether a project lies inside, say which extent is meant.</translation>
    </message>
    <message>
        <source>“{0}”的{1}在各表中不一致</source>
        <translation>The {1} of &quot;{0}&quot; differs between tables</translation>
    </message>
    <message>
        <source>同一板块有两个数字，引用时应写明出自哪张表；差值只在末位的，多为取舍所致。</source>
        <translation>One block has two figures; cite the table with the figure. A difference in the last digit only is mostly rounding.</translation>
    </message>
    <message>
        <source>同一板块在{0}、{1}中名称不同：“{2}”“{3}”</source>
        <translation>One block has different names in {0} and {1}: &quot;{2}&quot; and &quot;{3}&quot;</translation>
    </message>
    <message>
        <source>两名所指相同（面积各列一致），不应当作两个板块，面积不得相加。</source>
        <translation>Both names mean the same (equal areas); they must not be taken for two blocks, nor their areas added.</translation>
    </message>
    <message>
        <source>“{0}”：表中列在{1}，专栏6-2属{2}</source>
        <translation>&quot;{0}&quot;: listed under {1} in the table, box 6-2 puts it in {2}</translation>
    </message>
    <message>
        <source>表4-1：{0}平方千米</source>
        <translation>Table 4-1: {0} km²</translation>
    </message>
    <message>
        <source>各板块之和：{0}平方千米</source>
        <translation>Sum of the blocks: {0} km²</translation>
    </message>
    <message>
        <source>{0}：{1}平方千米</source>
        <translation>{0}: {1} km²</translation>
    </message>
    <message>
        <source>{0}“{1}”：{2}公顷</source>
        <translation>{0} &quot;{1}&quot;: {2} ha</translation>
    </message>
    <message>
        <source>{0}：{1}公顷</source>
        <translation>{0}: {1} ha</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>{0}各行（规划文本第{1}行至第{2}行）</source>
        <translation>Rows of {0} (lines {1} to {2} of the plan text)</translation>
    </message>
    <message>
        <source>{0}（规划文本第{1}行）</source>
        <translation>{0} (line {1} of the plan text)</translation>
    </message>
    <message>
        <source>规划文本第{0}行</source>
        <translation>Line {0} of the plan text</translation>
    </message>
    <message>
        <source>{0}：合计{1}，各行之和{2}</source>
        <translation>{0}: total {1}, sum of rows {2}</translation>
    </message>
    <message>
        <source>{0}的合计不等于各行之和</source>
        <translation>The total of {0} is not the sum of its rows</translation>
    </message>
    <message>
        <source>合计不能用作审查依据，应以各行数字相加，并请编制单位核实。</source>
        <translation>The total cannot serve a review; use the sum of the rows, and ask the plan&apos;s authors to confirm.</translation>
    </message>
    <message>
        <source>{0}“{1}”的{2}不等于其各部分之和</source>
        <translation>The {2} of {0} &quot;{1}&quot; is not the sum of its parts</translation>
    </message>
    <message>
        <source>该行至少有一个数字有误，涉及该对象的面积应向主管部门核实后再引用。</source>
        <translation>At least one figure of the row is wrong; have areas of this object confirmed by the authority before citing them.</translation>
    </message>
    <message>
        <source>{0}的合计重复计算了位于其他行范围之内的{1}</source>
        <translation>The total of {0} counts twice {1}, which lie inside other rows</translation>
    </message>
    <message>
        <source>{0}平方千米</source>
        <translation>{0} km²</translation>
    </message>
    <message>
        <source>各部分之和{0}</source>
        <translation>sum of parts {0}</translation>
    </message>
    <message>
        <source>{0}：合计{1}，其中重复{2}，净{3}</source>
        <translation>{0}: total {1}, of which twice {2}, net {3}</translation>
    </message>
    <message>
        <source>规划附表1注1-重点行业</source>
        <translation>规划附表1注1-重点行业</translation>
    </message>
    <message>
        <source>板块</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>新增建设用地规模</source>
        <translation>New construction land</translation>
    </message>
    <message>
        <source>用水总量</source>
        <translation>Total water use</translation>
    </message>
    <message>
        <source>种子文件“{0}”读不出（{1}），请恢复该文件。</source>
        <translation>Seed file &quot;{0}&quot; cannot be read ({1}); restore it.</translation>
    </message>
    <message>
        <source>种子文件“{0}”第{1}行的列数与表头不符，请修正。</source>
        <translation>Row {1} of seed file &quot;{0}&quot; has other columns than its heading; correct it.</translation>
    </message>
    <message>
        <source>规则文件“{0}.toml”没有列入groups，请补登该文件或移走。</source>
        <translation>The rule file &quot;{0}.toml&quot; is not listed in groups; list it or move it away.</translation>
    </message>
    <message>
        <source>规则编号重复，请改为唯一的编号。</source>
        <translation>The rule&apos;s id is not unique; give it another.</translation>
    </message>
    <message>
        <source>引文“{0}”不在规划文本第{1}行，请核对引文和行号。</source>
        <translation>The quote &quot;{0}&quot; is not in line {1} of the plan text; check quote and line.</translation>
    </message>
    <message>
        <source>“valid_from”（{0}）晚于“valid_to”（{1}），请改正日期。</source>
        <translation>&quot;valid_from&quot; ({0}) is after &quot;valid_to&quot; ({1}); correct the dates.</translation>
    </message>
    <message>
        <source>“{0}”不是规则的内容，请删去或改正。</source>
        <translation>&quot;{0}&quot; is no part of a rule; remove or correct it.</translation>
    </message>
    <message>
        <source>效力“{0}”不存在，请改用{1}之一。</source>
        <translation>The effect &quot;{0}&quot; does not exist; use one of {1}.</translation>
    </message>
    <message>
        <source>规则文件“{0}”第{1}行：{2}</source>
        <translation>Rule file &quot;{0}&quot; line {1}: {2}</translation>
    </message>
    <message>
        <source>“{0}”缺失或写法不对，请补上。</source>
        <translation>&quot;{0}&quot; is missing or written wrongly; supply it.</translation>
    </message>
    <message>
        <source>缺少“{0}”，请补上。</source>
        <translation>&quot;{0}&quot; is missing; supply it.</translation>
    </message>
    <message>
        <source>“{0}”的值“{1}”写法不对，请对照其他规则改正。</source>
        <translation>The value &quot;{1}&quot; of &quot;{0}&quot; is written wrongly; correct it after other rules.</translation>
    </message>
    <message>
        <source>“{0}”的日期“{1}”无效，请写成2026-01-31的形式。</source>
        <translation>The date &quot;{1}&quot; of &quot;{0}&quot; is invalid; write it like 2026-01-31.</translation>
    </message>
    <message>
        <source>规则文件“{0}”第{1}行，规则{2}：{3}</source>
        <translation>Rule file &quot;{0}&quot; line {1}, rule {2}: {3}</translation>
    </message>
    <message>
        <source>规则文件“{0}”的规则应写成[[rule]]，请改正后重建。</source>
        <translation>Rules in rule file &quot;{0}&quot; are written as [[rule]]; correct it and build again.</translation>
    </message>
    <message>
        <source>缺少规则文件“{0}”，请恢复该文件。</source>
        <translation>Rule file &quot;{0}&quot; is missing; restore it.</translation>
    </message>
    <message>
        <source>规则文件“{0}”不是UTF-8编码，请另存为UTF-8后重建。</source>
        <translation>Rule file &quot;{0}&quot; is not UTF-8; save it as UTF-8 and build again.</translation>
    </message>
    <message>
        <source>末尾</source>
        <translation> at the end</translation>
    </message>
    <message>
        <source>规则文件“{0}”{1}不是有效的TOML（{2}），请修正后重建。</source>
        <translation>Rule file &quot;{0}&quot;{1} is not valid TOML ({2}); correct it and build again.</translation>
    </message>
    <message>
        <source>（无编号）</source>
        <translation>(no number)</translation>
    </message>
    <message>
        <source>规划表“{0}”第{1}行{2}，请改正该行或恢复该文件。</source>
        <translation>Plan table &quot;{0}&quot; row {1} {2}; correct that row or restore the file.</translation>
    </message>
    <message>
        <source>规划表“{0}.csv”没有列入{1}.csv，请补登该表或移走该文件。</source>
        <translation>Plan table &quot;{0}.csv&quot; is not listed in {1}.csv; list it or move it away.</translation>
    </message>
    <message>
        <source>第一列应为“{0}”</source>
        <translation>the first column should be &quot;{0}&quot;</translation>
    </message>
    <message>
        <source>列名为空或重复</source>
        <translation>column names are empty or repeated</translation>
    </message>
    <message>
        <source>缺少规划表“{0}”，请恢复该文件。</source>
        <translation>Plan table &quot;{0}&quot; is missing; restore it.</translation>
    </message>
    <message>
        <source>规划表“{0}”不是UTF-8编码（{1}），请恢复该文件。</source>
        <translation>Plan table &quot;{0}&quot; is not UTF-8 ({1}); restore it.</translation>
    </message>
    <message>
        <source>规划表“{0}”不是有效的CSV（{1}），请恢复该文件。</source>
        <translation>Plan table &quot;{0}&quot; is not valid CSV ({1}); restore it.</translation>
    </message>
    <message>
        <source>有{0}列，应为{1}列</source>
        <translation>has {0} columns instead of {1}</translation>
    </message>
    <message>
        <source>“{0}”的值“{1}”不是规划文本的行号</source>
        <translation>the value &quot;{1}&quot; of &quot;{0}&quot; is no line of the plan text</translation>
    </message>
    <message>
        <source>规划文本中没有编号为“{0}”的章节、专栏或表格，请核对编号。</source>
        <translation>The plan text has no chapter, box or table &quot;{0}&quot;; check the number.</translation>
    </message>
    <message>
        <source>缺少规划文本“{0}”，请恢复该文件。</source>
        <translation>The plan text &quot;{0}&quot; is missing; restore it.</translation>
    </message>
    <message>
        <source>规划文本“{0}”不是UTF-8编码（{1}），请恢复该文件。</source>
        <translation>The plan text &quot;{0}&quot; is not UTF-8 ({1}); restore it.</translation>
    </message>
    <message>
        <source>印发通知</source>
        <translation>Notice of issue</translation>
    </message>
    <message>
        <source>第{0}项</source>
        <translation>item {0}</translation>
    </message>
    <message>
        <source>序号{0}</source>
        <translation>number {0}</translation>
    </message>
    <message>
        <source>饮用水水源</source>
        <translation>drinking-water source</translation>
    </message>
    <message>
        <source>{0}{1}：{2}（转述）</source>
        <translation>{0}{1}: {2} (paraphrased)</translation>
    </message>
    <message>
        <source>{0}（第{1}行）</source>
        <translation>{0} (line {1})</translation>
    </message>
    <message>
        <source>{0}：{1}（第{2}行）</source>
        <translation>{0}: {1} (line {2})</translation>
    </message>
    <message>
        <source>条件中“{0}”后不能是列表“{1}”，请改用in或数字。</source>
        <translation>In a condition &quot;{0}&quot; cannot be followed by the list &quot;{1}&quot;; use in, or a number.</translation>
    </message>
    <message>
        <source>条件中“{0}”后的“{1}”不是数字，请改为数字。</source>
        <translation>In a condition &quot;{1}&quot; after &quot;{0}&quot; is not a number; write a number.</translation>
    </message>
    <message>
        <source>条件“{0}”第{1}个字附近写法有误，请按条件语法修改。</source>
        <translation>The condition &quot;{0}&quot; is written wrongly near character {1}; correct it after the grammar of conditions.</translation>
    </message>
    <message>
        <source>条件中不能使用“{0}”，请改用条件语法中的写法。</source>
        <translation>&quot;{0}&quot; cannot be used in a condition; use what the grammar of conditions has.</translation>
    </message>
    <message>
        <source>请补充“{0}”（{1}）。</source>
        <translation>Fill in &quot;{0}&quot; ({1}).</translation>
    </message>
    <message>
        <source>请提供用地范围（site）。</source>
        <translation>Give the site (site).</translation>
    </message>
    <message>
        <source>用地范围在“{0}”（{1}）图层边界误差之内，请核对正式成果后导入。</source>
        <translation>The site lies within the boundary uncertainty of the layer &quot;{0}&quot; ({1}); check the official data and import them.</translation>
    </message>
    <message>
        <source>没有覆盖用地范围的“{0}”（{1}）图层，请导入覆盖该处的正式成果。</source>
        <translation>No layer &quot;{0}&quot; ({1}) covers the site; import official data that cover it.</translation>
    </message>
    <message>
        <source>条件“{0}”不是判断，请写明比较。</source>
        <translation>The condition &quot;{0}&quot; decides nothing; write a comparison.</translation>
    </message>
    <message>
        <source>条件“{0}”把文字当作数字比较，请改正。</source>
        <translation>The condition &quot;{0}&quot; compares text as a number; correct it.</translation>
    </message>
    <message>
        <source>已导入的《{0}》（{1}）在{2}尚未施行，请导入当时施行的完整版本，或人工认定。</source>
        <translation>The imported 《{0}》 ({1}) was not in force on {2}; import the complete edition in force then, or judge it.</translation>
    </message>
    <message>
        <source>尚未导入完整的《{0}》，请导入后核对，或由审查人员人工认定。</source>
        <translation>No complete 《{0}》 is imported yet; import it and check, or judge it.</translation>
    </message>
    <message>
        <source>{0}“{1}”中可能与本项目有关的条目：{2}{3}。请逐条核对后认定。</source>
        <translation>Entries of {0} &quot;{1}&quot; that may concern this project: {2}{3}. Check each and judge.</translation>
    </message>
    <message>
        <source>等{0}条</source>
        <translation> and others, {0} in all</translation>
    </message>
    <message>
        <source>没有“{0}”条目</source>
        <translation>has no entries &quot;{0}&quot;</translation>
    </message>
    <message>
        <source>只声明为部分</source>
        <translation>is declared as a part only</translation>
    </message>
    <message>
        <source>指向其他文件</source>
        <translation>points to other documents</translation>
    </message>
    <message>
        <source>已导入的{0}{1}，请导入完整的版本，或由审查人员人工认定。</source>
        <translation>The imported {0} {1}; import a complete edition, or judge it.</translation>
    </message>
    <message>
        <source>电力当量值与等价值（或折标系数的上下限）折算结果不同，请按节能审查意见填写年综合能源消费量（energy.annual_tce）。</source>
        <translation>Electricity at calorific and at equivalent value (or the bounds of the factors) give different results; enter the annual energy consumption of the energy review (energy.annual_tce).</translation>
    </message>
    <message>
        <source>吨</source>
        <translation>t</translation>
    </message>
    <message>
        <source>千克</source>
        <translation>kg</translation>
    </message>
    <message>
        <source>万吨</source>
        <translation>10 000 t</translation>
    </message>
    <message>
        <source>立方米</source>
        <translation>m³</translation>
    </message>
    <message>
        <source>万m3</source>
        <translation>10 000 m³</translation>
    </message>
    <message>
        <source>万m³</source>
        <translation>10 000 m³</translation>
    </message>
    <message>
        <source>万立方米</source>
        <translation>10 000 m³</translation>
    </message>
    <message>
        <source>百万千焦</source>
        <translation>GJ</translation>
    </message>
    <message>
        <source>千瓦时</source>
        <translation>kWh</translation>
    </message>
    <message>
        <source>万kWh</source>
        <translation>10 000 kWh</translation>
    </message>
    <message>
        <source>万千瓦时</source>
        <translation>10 000 kWh</translation>
    </message>
    <message>
        <source>燃料“{0}”不在GB/T 2589—2020折标系数表中，请改用表中名称或直接填写年综合能源消费量。</source>
        <translation>The fuel &quot;{0}&quot; is not in the conversion table of GB/T 2589—2020; use a name from the table, or enter the annual energy consumption directly.</translation>
    </message>
    <message>
        <source>燃料“{0}”的单位“{1}”与折标系数单位{2}不符，请改用：{3}。</source>
        <translation>The unit &quot;{1}&quot; of the fuel &quot;{0}&quot; does not fit its factor ({2}); use {3}.</translation>
    </message>
    <message>
        <source>请核对产品是否属于附表1注1列举的：{0}。</source>
        <translation>Check whether the products are among those of note 1 of annexed table 1: {0}.</translation>
    </message>
    <message>
        <source>行业不在已审定的主导产业对照表内，请对照启动区的主导产业认定。</source>
        <translation>The industry is not in the approved table of leading industries; compare with the leading industries of the start-up area and judge.</translation>
    </message>
    <message>
        <source>附表2中有名称相近的项目：{0}。若为同一项目，请在“重点项目表名称”（listed_as）中填写表中名称。</source>
        <translation>Annexed table 2 has projects of similar name: {0}. If it is one of them, enter its name under &quot;Name in key project list&quot; (listed_as).</translation>
    </message>
    <message>
        <source>规划没有给出“{0}”的新增可扩展空间，请向规划编制单位核实。</source>
        <translation>The plan gives no new expandable space for &quot;{0}&quot;; ask the plan&apos;s authors.</translation>
    </message>
    <message>
        <source>{0}：{1}，{2}起</source>
        <translation>{0}: {1}, from {2}</translation>
    </message>
    <message>
        <source>附件3第六部分列有本县污染地块：{0}。请核对用地范围是否涉及。</source>
        <translation>Part 6 of annex 3 lists contaminated land in this county: {0}. Check whether the site touches it.</translation>
    </message>
    <message>
        <source>附件4所列{0}尚未定位，请核对其与用地范围的距离。</source>
        <translation>{0} listed in annex 4 are not located yet; check their distance from the site.</translation>
    </message>
    <message>
        <source>缺少附件4文化遗产点位图层，请恢复随规划提供的图层。</source>
        <translation>The layer of heritage points of annex 4 is missing; restore the layers that come with the plan.</translation>
    </message>
    <message>
        <source>县（市、区）</source>
        <translation>County</translation>
    </message>
    <message>
        <source>字段</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>列</source>
        <translation>column</translation>
    </message>
    <message>
        <source>分区</source>
        <translation>zone</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>图层类型</source>
        <translation>Kind of layer</translation>
    </message>
    <message>
        <source>取值</source>
        <translation>value</translation>
    </message>
    <message>
        <source>规则{0}：{1}</source>
        <translation>Rule {0}: {1}</translation>
    </message>
    <message>
        <source>事实</source>
        <translation>fact</translation>
    </message>
    <message>
        <source>条件中的“{0}”词数或选项不对（{1}），请按该事实的写法改正。</source>
        <translation>The words or options of &quot;{0}&quot; in the condition are wrong ({1}); write it as that fact is written.</translation>
    </message>
    <message>
        <source>条件中的{0}“{1}”不存在，请改用已有的名称。</source>
        <translation>The {0} &quot;{1}&quot; in the condition does not exist; use an existing name.</translation>
    </message>
    <message>
        <source>未提供用地范围</source>
        <translation>No site given</translation>
    </message>
    <message>
        <source>签署</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>作废文号</source>
        <translation>Void a number</translation>
    </message>
    <message>
        <source>登录失败</source>
        <translation>Failed sign-in</translation>
    </message>
    <message>
        <source>添加账户</source>
        <translation>Add account</translation>
    </message>
    <message>
        <source>调整角色</source>
        <translation>Change roles</translation>
    </message>
    <message>
        <source>停用账户</source>
        <translation>Disable account</translation>
    </message>
    <message>
        <source>恢复账户</source>
        <translation>Enable account</translation>
    </message>
    <message>
        <source>重设密码</source>
        <translation>Reset password</translation>
    </message>
    <message>
        <source>修改密码</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>设置一人多岗</source>
        <translation>Allow several roles</translation>
    </message>
    <message>
        <source>办理案卷</source>
        <translation>Work on cases</translation>
    </message>
    <message>
        <source>查看审计日志</source>
        <translation>See audit log</translation>
    </message>
    <message>
        <source>核对审计日志</source>
        <translation>Check audit log</translation>
    </message>
    <message>
        <source>{0}{1}。请保留本工作库文件，并与备份比对。</source>
        <translation>{0}{1}. Keep this workspace file and compare it with a backup.</translation>
    </message>
    <message>
        <source>第{0}条</source>
        <translation>entry {0}</translation>
    </message>
    <message>
        <source>第{0}至{1}条</source>
        <translation>entries {0} to {1}</translation>
    </message>
    <message>
        <source>（审查意见{0}所载的末条校验值为证）</source>
        <translation> (proved by the last checksum in opinion {0})</translation>
    </message>
    <message>
        <source>审计日志{0}被删除</source>
        <translation>Audit log: {0} deleted</translation>
    </message>
    <message>
        <source>审计日志{0}的内容被改动</source>
        <translation>Audit log: {0} altered</translation>
    </message>
    <message>
        <source>审计日志{0}与前一条不衔接，其前的记录被换过</source>
        <translation>Audit log: {0} does not follow from the one before; records before it were replaced</translation>
    </message>
    <message>
        <source>审计日志{0}在末尾被截去</source>
        <translation>Audit log: {0} cut off at the end</translation>
    </message>
    <message>
        <source>审计日志{0}之间被整体改写</source>
        <translation>Audit log: {0} rewritten as a whole</translation>
    </message>
    <message>
        <source>查看备份设置</source>
        <translation>See backup settings</translation>
    </message>
    <message>
        <source>设置备份</source>
        <translation>Set up backups</translation>
    </message>
    <message>
        <source>备份工作库</source>
        <translation>Back up workspace</translation>
    </message>
    <message>
        <source>恢复备份</source>
        <translation>Restore backup</translation>
    </message>
    <message>
        <source>检查工作库</source>
        <translation>Check workspace</translation>
    </message>
    <message>
        <source>数据库：{0}</source>
        <translation>Database: {0}</translation>
    </message>
    <message>
        <source>文件夹“{0}”里没有本程序的备份。请选择备份时所用的文件夹。</source>
        <translation>Folder &quot;{0}&quot; has no backups of this program. Choose the folder used for backups.</translation>
    </message>
    <message>
        <source>“{0}”不是{1}格式的备份清单。请改用另一份备份。</source>
        <translation>&quot;{0}&quot; is no backup manifest of format {1}. Use another backup.</translation>
    </message>
    <message>
        <source>备份的数据库文件“{0}”缺失或已改变。</source>
        <translation>The database file &quot;{0}&quot; of the backup is missing or changed.</translation>
    </message>
    <message>
        <source>备份“{0}”不完整，没有恢复：{1}请改用另一份备份。</source>
        <translation>The backup &quot;{0}&quot; is incomplete and was not restored: {1} Use another backup.</translation>
    </message>
    <message>
        <source>备份文件夹“{0}”在工作区里面，盘坏时会一起丢失。请选另一个盘或U盘。</source>
        <translation>The backup folder &quot;{0}&quot; is inside the workspace and would be lost with the disk. Choose another disk or a USB stick.</translation>
    </message>
    <message>
        <source>备份清单“{0}”读不出来（{1}）。请改用另一份备份。</source>
        <translation>The backup manifest &quot;{0}&quot; cannot be read ({1}). Use another backup.</translation>
    </message>
    <message>
        <source>文件“{0}”缺失或已改变。</source>
        <translation>File &quot;{0}&quot; is missing or changed.</translation>
    </message>
    <message>
        <source>案卷</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>申报所在县（市、区）</source>
        <translation>Declared county</translation>
    </message>
    <message>
        <source>图上所在县（市、区）</source>
        <translation>County on the map</translation>
    </message>
    <message>
        <source>用地面积（公顷）</source>
        <translation>Land (ha)</translation>
    </message>
    <message>
        <source>结论</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>{0}（条）</source>
        <translation>{0} (rules)</translation>
    </message>
    <message>
        <source>决定结论的条目</source>
        <translation>Deciding rules</translation>
    </message>
    <message>
        <source>提醒</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>意见草稿</source>
        <translation>Draft opinion</translation>
    </message>
    <message>
        <source>错误</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>“{0}”中没有案卷文件（*.json），请检查文件夹，或给出一张案卷表（CSV）。</source>
        <translation>&quot;{0}&quot; has no case files (*.json); check the folder, or give a case table (CSV).</translation>
    </message>
    <message>
        <source>第{0}行 {1}</source>
        <translation>Row {0} {1}</translation>
    </message>
    <message>
        <source>批量审查已停止。</source>
        <translation>The batch review was stopped.</translation>
    </message>
    <message>
        <source>处理进程意外结束（可能内存不足），请单独审查此案卷。</source>
        <translation>The working process ended unexpectedly (perhaps out of memory); review this case alone.</translation>
    </message>
    <message>
        <source>程序内部出错（{0}），请用review命令单独审查，日志会记下详情。</source>
        <translation>Something went wrong inside the program ({0}); review it alone with the review command, the log has details.</translation>
    </message>
    <message>
        <source>交接清单.csv</source>
        <translation>handover-list.csv</translation>
    </message>
    <message>
        <source>批量审查</source>
        <translation>Batch review</translation>
    </message>
    <message>
        <source>导出案卷</source>
        <translation>Export cases</translation>
    </message>
    <message>
        <source>移交案卷</source>
        <translation>Hand over cases</translation>
    </message>
    <message>
        <source>案卷清单不能导出为“{0}”格式，请把文件扩展名改为.csv或.xlsx。</source>
        <translation>A case list cannot be exported as &quot;{0}&quot;; use the extension .csv or .xlsx.</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>最近结论</source>
        <translation>Last verdict</translation>
    </message>
    <message>
        <source>收件日期</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>办理期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>建立时间</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>最近修改</source>
        <translation>Last change</translation>
    </message>
    <message>
        <source>案卷{0}</source>
        <translation>case {0}</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>校验值（SHA-256）</source>
        <translation>Checksum (SHA-256)</translation>
    </message>
    <message>
        <source>案卷清单</source>
        <translation>Case list</translation>
    </message>
    <message>
        <source>案卷 {0}</source>
        <translation>Case {0}</translation>
    </message>
    <message>
        <source>行业代码“{0}”不在《国民经济行业分类》（GB/T 4754—2017）中，请核对后改正（industry）。</source>
        <translation>The industry code &quot;{0}&quot; is not in GB/T 4754—2017; check and correct it (industry).</translation>
    </message>
    <message>
        <source>有不认识的键{0}</source>
        <translation>has unknown keys {0}</translation>
    </message>
    <message>
        <source>file或crs不是文字</source>
        <translation>has a file or crs that is no text</translation>
    </message>
    <message>
        <source>用地范围（site）{0}，请只用file、crs和width_m。</source>
        <translation>The site (site) {0}; use only file, crs and width_m.</translation>
    </message>
    <message>
        <source>人工认定的规则“{0}”不存在，请核对规则编号。</source>
        <translation>The rule &quot;{0}&quot; of a judgement does not exist; check its id.</translation>
    </message>
    <message>
        <source>规则“{0}”有两条人工认定，请只保留一条。</source>
        <translation>The rule &quot;{0}&quot; has two judgements; keep only one.</translation>
    </message>
    <message>
        <source>查看案卷</source>
        <translation>See cases</translation>
    </message>
    <message>
        <source>调整案卷状态</source>
        <translation>Change case status</translation>
    </message>
    <message>
        <source>设置期限</source>
        <translation>Set due date</translation>
    </message>
    <message>
        <source>设置办理时限</source>
        <translation>Set days allowed</translation>
    </message>
    <message>
        <source>删除案卷</source>
        <translation>Delete cases</translation>
    </message>
    <message>
        <source>恢复案卷</source>
        <translation>Restore cases</translation>
    </message>
    <message>
        <source>复制案卷</source>
        <translation>Copy cases</translation>
    </message>
    <message>
        <source>本工作库设有账户，案卷状态不能直接改。请用“办理”逐步办理。</source>
        <translation>This workspace has accounts, so the status cannot be changed directly. Take the case on step by step.</translation>
    </message>
    <message>
        <source>案卷状态“{0}”不存在，请从{1}中选择。</source>
        <translation>There is no case status &quot;{0}&quot;; choose from {1}.</translation>
    </message>
    <message>
        <source>办理期限{0}早于收件日期{1}，请改正其中一个。</source>
        <translation>The due date {0} is before the received date {1}; correct one of them.</translation>
    </message>
    <message>
        <source>{0}（副本）</source>
        <translation>{0} (copy)</translation>
    </message>
    <message>
        <source>新建案卷</source>
        <translation>New case</translation>
    </message>
    <message>
        <source>修改案卷</source>
        <translation>Edit cases</translation>
    </message>
    <message>
        <source>保存审查结果</source>
        <translation>Save reviews</translation>
    </message>
    <message>
        <source>导入目录</source>
        <translation>Import catalogue</translation>
    </message>
    <message>
        <source>查看目录</source>
        <translation>See catalogues</translation>
    </message>
    <message>
        <source>移除目录</source>
        <translation>Remove catalogue</translation>
    </message>
    <message>
        <source>规划没有引用名为“{0}”的目录，请改为以下之一：{1}。</source>
        <translation>The plan refers to no catalogue &quot;{0}&quot;; use one of: {1}.</translation>
    </message>
    <message>
        <source>没有写明目录的版本，请写明，如2024年本。</source>
        <translation>No edition of the catalogue is given; write it, such as 2024年本.</translation>
    </message>
    <message>
        <source>不知道《{0}》（{1}）何时施行，请写明施行日期，或核对版本名称（已知：{2}）。</source>
        <translation>It is not known when 《{0}》 ({1}) came into force; give the date, or check the edition (known: {2}).</translation>
    </message>
    <message>
        <source>“{0}”超过{1}MB，不是目录表，请核对文件后重试。</source>
        <translation>&quot;{0}&quot; is over {1} MB and is no catalogue table; check the file and try again.</translation>
    </message>
    <message>
        <source>没有导入过《{0}》（{1}），请在目录清单中核对已导入的版本。</source>
        <translation>《{0}》 ({1}) was never imported; check the editions imported in the list.</translation>
    </message>
    <message>
        <source>“{0}”声明为完整，却没有一条“{1}”，请补全后重新导入，或声明为部分。</source>
        <translation>&quot;{0}&quot; is declared complete but has no entry &quot;{1}&quot;; complete it and import again, or declare it as a part.</translation>
    </message>
    <message>
        <source>真实有效</source>
        <translation>Genuine and in force</translation>
    </message>
    <message>
        <source>尚未签署完毕</source>
        <translation>Not fully signed yet</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>已被替代</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>与登记簿不符</source>
        <translation>Differs from the register</translation>
    </message>
    <message>
        <source>登记簿中没有</source>
        <translation>Not in the register</translation>
    </message>
    <message>
        <source>核对校验码</source>
        <translation>Check a check code</translation>
    </message>
    <message>
        <source>校验码输入有误，最可能错在{0}。请对照纸质件核对{1}后重新输入。</source>
        <translation>The check code was entered wrongly, most likely {0}. Compare {1} with the paper and enter it again.</translation>
    </message>
    <message>
        <source>本机登记簿中没有{0}，二维码的签名也无法核对，不能认定真伪。请到签发单位核对。</source>
        <translation>This machine&apos;s register has no {0}, and the signature of the QR code cannot be checked; it cannot be told whether it is genuine. Check with the issuing office.</translation>
    </message>
    <message>
        <source>{0}与登记簿一致，真实有效。请再核对纸面上的项目名称和结论是否如下。</source>
        <translation>{0} agrees with the register: genuine and in force. Check that project name and verdict on paper are as below.</translation>
    </message>
    <message>
        <source>登记簿中有{0}，但尚未签署完毕，没有生效。请以签署完毕的文件为准。</source>
        <translation>{0} is in the register but not fully signed and not in force. Rely on the fully signed document only.</translation>
    </message>
    <message>
        <source>{0}是真的，但已于{1}撤回，不再有效。理由：{2}。</source>
        <translation>{0} is genuine but was withdrawn on {1} and is no longer valid. Reason: {2}.</translation>
    </message>
    <message>
        <source>{0}在签署完毕之前已于{1}作废，从未生效。理由：{2}。</source>
        <translation>{0} was voided on {1} before it was fully signed and never came into force. Reason: {2}.</translation>
    </message>
    <message>
        <source>这两位的次序</source>
        <translation>the order of these two characters</translation>
    </message>
    <message>
        <source>这一位</source>
        <translation>this character</translation>
    </message>
    <message>
        <source>与登记簿不符：纸面自称{0}，但内容或签名与登记簿中的不同。请勿采信，并与签发单位联系。</source>
        <translation>Differs from the register: the paper calls itself {0}, but its content or signature is not that of the register. Do not rely on it, and contact the issuing office.</translation>
    </message>
    <message>
        <source>{0}是真的，但已于{1}被{2}替代，不再有效。理由：{3}。</source>
        <translation>{0} is genuine but was replaced by {2} on {1} and is no longer valid. Reason: {3}.</translation>
    </message>
    <message>
        <source>{0}通知</source>
        <translation>Notice of {0}</translation>
    </message>
    <message>
        <source>文号：{0}</source>
        <translation>Number: {0}</translation>
    </message>
    <message>
        <source>结论：{0}</source>
        <translation>Verdict: {0}</translation>
    </message>
    <message>
        <source>成文日期：{0}</source>
        <translation>Dated: {0}</translation>
    </message>
    <message>
        <source>项目名称：{0}</source>
        <translation>Project: {0}</translation>
    </message>
    <message>
        <source>没有输入校验码。请输入纸质件上的12位校验码，或扫描二维码。</source>
        <translation>No check code was entered. Enter the 12 characters on the paper, or scan the QR code.</translation>
    </message>
    <message>
        <source>“{0}”中没有找到本程序印制的二维码。请把二维码拍清楚、拍完整后重试，或改为输入12位校验码。</source>
        <translation>No QR code printed by this program was found in &quot;{0}&quot;. Photograph it sharp and whole and try again, or enter the 12-character check code.</translation>
    </message>
    <message>
        <source>校验码本身没有输错，但本机登记簿中没有对应的文件。请到签发单位核对，或核对工作区。</source>
        <translation>The check code is entered correctly, but this machine&apos;s register has no such document. Check with the issuing office, or check the workspace.</translation>
    </message>
    <message>
        <source>本机登记簿中没有{0}，但二维码的签名出自{1}。请到签发单位核对现状。</source>
        <translation>This machine&apos;s register has no {0}, but the QR code was signed by {1}. Check its present state with the issuing office.</translation>
    </message>
    <message>
        <source>结论：纸面为“{0}”，登记簿为“{1}”。</source>
        <translation>Verdict: &quot;{0}&quot; on paper, &quot;{1}&quot; in the register.</translation>
    </message>
    <message>
        <source>成文日期：纸面为{0}，登记簿为{1}。</source>
        <translation>Dated: {0} on paper, {1} in the register.</translation>
    </message>
    <message>
        <source>项目代码：纸面为“{0}”，登记簿为“{1}”。</source>
        <translation>Project code: &quot;{0}&quot; on paper, &quot;{1}&quot; in the register.</translation>
    </message>
    <message>
        <source>审查记录的校验值不同：纸面不是按登记簿中的审查记录印制的。</source>
        <translation>The checksums of the review record differ: the paper was not printed from the record in the register.</translation>
    </message>
    <message>
        <source>二维码的签名与登记簿中首签人的证书不符，可能是伪造。</source>
        <translation>The signature of the QR code does not fit the first signer&apos;s certificate in the register; it may be forged.</translation>
    </message>
    <message>
        <source>登记簿中的文件与登记的审查记录校验值不符，登记簿可能被改动过。</source>
        <translation>The document in the register does not fit the checksum of its review record; the register may have been altered.</translation>
    </message>
    <message>
        <source>另一份审查意见</source>
        <translation>another opinion</translation>
    </message>
    <message>
        <source>项目代码：{0}</source>
        <translation>Project code: {0}</translation>
    </message>
    <message>
        <source>该PDF的首签人，其证书受本单位信任</source>
        <translation>the first signer of that PDF, whose certificate this office trusts</translation>
    </message>
    <message>
        <source>签署过{0}的证书</source>
        <translation>a certificate that signed {0}</translation>
    </message>
    <message>
        <source>“{0}”{1}{2}第{3}行：{4}</source>
        <translation>&quot;{0}&quot; {1}{2} line {3}: {4}</translation>
    </message>
    <message>
        <source>图层“{0}”（{1}）与规划表对照：{2}项，其中不一致{3}项</source>
        <translation>Layer &quot;{0}&quot; ({1}) against the plan&apos;s tables: {2} items, {3} of them differ</translation>
    </message>
    <message>
        <source>（图上称“{0}”）</source>
        <translation>(called &quot;{0}&quot; on the map)</translation>
    </message>
    <message>
        <source>图上有、表中没有：“{0}”</source>
        <translation>On the map, not in the table: &quot;{0}&quot;</translation>
    </message>
    <message>
        <source>表中有、图上没有：“{0}”（{1}，第{2}行，{3}）</source>
        <translation>In the table, not on the map: &quot;{0}&quot; ({1}, line {2}, {3})</translation>
    </message>
    <message>
        <source>注：{0}</source>
        <translation>Note: {0}</translation>
    </message>
    <message>
        <source>面积：规划{0}，图上{1}{2}，相差{3}{4}</source>
        <translation>area: plan {0}, map {1}{2}, difference {3}{4}</translation>
    </message>
    <message>
        <source>县：规划{0}，图上{1}</source>
        <translation>county: plan {0}, map {1}</translation>
    </message>
    <message>
        <source>无面积</source>
        <translation>no area</translation>
    </message>
    <message>
        <source>按县界（示意）分县合计；要素互相重叠的部分重复计入。</source>
        <translation>Summed by county boundaries (schematic); where features overlap they count more than once.</translation>
    </message>
    <message>
        <source>没有编号为“{0}”的图层，请在图层清单中核对编号。</source>
        <translation>There is no layer {0}; check the ID in the layer list.</translation>
    </message>
    <message>
        <source>规划各表没有列出“{0}”的名称和面积，图层“{1}”无从对照。</source>
        <translation>The plan&apos;s tables list no names or areas of &quot;{0}&quot;; layer &quot;{1}&quot; cannot be compared.</translation>
    </message>
    <message>
        <source>图层“{0}”（{1}）的要素没有名称字段，无法与规划表对照。</source>
        <translation>The features of layer &quot;{0}&quot; ({1}) have no name field and cannot be compared with the plan&apos;s tables.</translation>
    </message>
    <message>
        <source>（无名，第{0}个要素）</source>
        <translation>(unnamed, feature {0})</translation>
    </message>
    <message>
        <source>名称取自字段“{0}”；图上所在县按县界（示意）判断。</source>
        <translation>Names come from the field &quot;{0}&quot;; the county on the map follows the county boundaries (schematic).</translation>
    </message>
    <message>
        <source>只对照声明完整覆盖的县：{0}。</source>
        <translation>Compared only in the counties declared as covered completely: {0}.</translation>
    </message>
    <message>
        <source>另有{0}个要素远在六县（市、区）之外，未计入。</source>
        <translation>{0} more features lie far outside the six counties and were left out.</translation>
    </message>
    <message>
        <source>对照已取消。</source>
        <translation>The comparison was cancelled.</translation>
    </message>
    <message>
        <source>文字</source>
        <translation>text</translation>
    </message>
    <message>
        <source>数字</source>
        <translation>number</translation>
    </message>
    <message>
        <source>整数</source>
        <translation>whole number</translation>
    </message>
    <message>
        <source>true或false</source>
        <translation>true or false</translation>
    </message>
    <message>
        <source>对象</source>
        <translation>object</translation>
    </message>
    <message>
        <source>列表</source>
        <translation>list</translation>
    </message>
    <message>
        <source>“{0}”缺少“{1}”，请补上。</source>
        <translation>&quot;{0}&quot; lacks &quot;{1}&quot;; supply it.</translation>
    </message>
    <message>
        <source>“{0}”的值{1}不在可选范围内，请改为：{2}。</source>
        <translation>The value {1} of &quot;{0}&quot; is not among the choices; use {2}.</translation>
    </message>
    <message>
        <source>“{0}”的值{1}不对，应为“{2}”，请检查文件格式版本。</source>
        <translation>The value {1} of &quot;{0}&quot; is wrong, it should be &quot;{2}&quot;; check the version of the file format.</translation>
    </message>
    <message>
        <source>“{0}”的值{1}类型不对，应为{2}。</source>
        <translation>The value {1} of &quot;{0}&quot; has the wrong type; it should be a {2}.</translation>
    </message>
    <message>
        <source>“{0}”的值{1}不能小于{2}，请改正。</source>
        <translation>The value {1} of &quot;{0}&quot; cannot be below {2}; correct it.</translation>
    </message>
    <message>
        <source>“{0}”的值{1}不能大于{2}，请改正。</source>
        <translation>The value {1} of &quot;{0}&quot; cannot be above {2}; correct it.</translation>
    </message>
    <message>
        <source>“{0}”的值{1}写法不对或为空，请改正。</source>
        <translation>The value {1} of &quot;{0}&quot; is written wrongly or empty; correct it.</translation>
    </message>
    <message>
        <source>“{0}”不能为空，请填写。</source>
        <translation>&quot;{0}&quot; cannot be empty; fill it in.</translation>
    </message>
    <message>
        <source>“{0}”不能为空，请至少写一项。</source>
        <translation>&quot;{0}&quot; cannot be empty; give at least one.</translation>
    </message>
    <message>
        <source>“{0}”中有重复的项，请只保留一个。</source>
        <translation>&quot;{0}&quot; has repeated items; keep only one of each.</translation>
    </message>
    <message>
        <source>{0}中有不认识的键{1}，请检查拼写或删去；可用的键：{2}。</source>
        <translation>{0} has unknown keys {1}; check the spelling or remove them. Keys allowed: {2}.</translation>
    </message>
    <message>
        <source>文件中有“{0}”，它不是有效的数字，请改为具体数值，未知的留空（null）。</source>
        <translation>The file has &quot;{0}&quot;, which is no valid number; write a figure, or null for what is not known.</translation>
    </message>
    <message>
        <source>“{0}”的值{1}不符合要求，请改正。</source>
        <translation>The value {1} of &quot;{0}&quot; does not fit; correct it.</translation>
    </message>
    <message>
        <source>第{0}行第{1}列</source>
        <translation>line {0}, column {1}</translation>
    </message>
    <message>
        <source>键“{0}”重复出现，请只保留一个。</source>
        <translation>The key &quot;{0}&quot; occurs more than once; keep only one.</translation>
    </message>
    <message>
        <source>无法读取文件“{0}”（{1}），请检查路径和权限。</source>
        <translation>File &quot;{0}&quot; cannot be read ({1}); check path and permissions.</translation>
    </message>
    <message>
        <source>文件“{0}”不是UTF-8编码，请另存为UTF-8后重试。</source>
        <translation>File &quot;{0}&quot; is not UTF-8; save it as UTF-8 and try again.</translation>
    </message>
    <message>
        <source>文件“{0}”{1}附近不是有效的JSON，请修正后重试。</source>
        <translation>File &quot;{0}&quot; is not valid JSON near {1}; correct it and try again.</translation>
    </message>
    <message>
        <source>文件“{0}”中有数值过大的数字，请改为实际数值。</source>
        <translation>File &quot;{0}&quot; has a number that is too large; write the real figure.</translation>
    </message>
    <message>
        <source>文件“{0}”嵌套层数过多，请检查文件是否损坏。</source>
        <translation>File &quot;{0}&quot; is nested too deeply; check whether it is damaged.</translation>
    </message>
    <message>
        <source>“文件”嵌套层数过多，请检查文件是否损坏。</source>
        <translation>The file is nested too deeply; check whether it is damaged.</translation>
    </message>
    <message>
        <source>“{0}”的数值过大，请改为实际数值。</source>
        <translation>The value of &quot;{0}&quot; is too large; write the real figure.</translation>
    </message>
    <message>
        <source>“{0}”不是有效的文字，请重新填写。</source>
        <translation>&quot;{0}&quot; is no valid text; enter it again.</translation>
    </message>
    <message>
        <source>或</source>
        <translation> or </translation>
    </message>
    <message>
        <source>新增</source>
        <translation>added</translation>
    </message>
    <message>
        <source>删去</source>
        <translation>removed</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>种子文件夹“{0}”不存在，请核对路径。</source>
        <translation>Seed folder &quot;{0}&quot; does not exist; check the path.</translation>
    </message>
    <message>
        <source>导入示例图层</source>
        <translation>Import example layers</translation>
    </message>
    <message>
        <source>压占部分</source>
        <translation>Overlapping parts</translation>
    </message>
    <message>
        <source>剩余可用部分</source>
        <translation>Usable remainder</translation>
    </message>
    <message>
        <source>案卷没有用地范围，没有可导出的图形，请先提供用地范围（site）。</source>
        <translation>The case has no site, so there is nothing to export; give the site (site) first.</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>压占{0}</source>
        <translation>Overlaps {0}</translation>
    </message>
    <message>
        <source>位于{0}内</source>
        <translation>Inside {0}</translation>
    </message>
    <message>
        <source>压占{0}的面积（平方米）</source>
        <translation>Overlap with {0} (m²)</translation>
    </message>
    <message>
        <source>周边{0}占比</source>
        <translation>Share of {0} around it</translation>
    </message>
    <message>
        <source>准入条件</source>
        <translation>Access conditions</translation>
    </message>
    <message>
        <source>涉及的法规条文</source>
        <translation>Legal provisions concerned</translation>
    </message>
    <message>
        <source>板块所在行</source>
        <translation>Line of the block</translation>
    </message>
    <message>
        <source>所在板块</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>规划引用的目录版本</source>
        <translation>Catalogue edition the plan refers to</translation>
    </message>
    <message>
        <source>目录条目</source>
        <translation>Catalogue entries</translation>
    </message>
    <message>
        <source>现行目录版本</source>
        <translation>Catalogue edition in force</translation>
    </message>
    <message>
        <source>所用目录版本</source>
        <translation>Catalogue edition used</translation>
    </message>
    <message>
        <source>本县污染地块</source>
        <translation>Contaminated land in the county</translation>
    </message>
    <message>
        <source>规划文本自身不一致之处</source>
        <translation>Inconsistencies of the plan text itself</translation>
    </message>
    <message>
        <source>目录现行版本</source>
        <translation>Catalogue editions in force</translation>
    </message>
    <message>
        <source>板块可扩展空间（公顷）</source>
        <translation>Expandable space of the block (ha)</translation>
    </message>
    <message>
        <source>邻近文物（距离，米）</source>
        <translation>Heritage nearby (distance, m)</translation>
    </message>
    <message>
        <source>未定位的文物</source>
        <translation>Heritage not located</translation>
    </message>
    <message>
        <source>行业名称</source>
        <translation>Industry name</translation>
    </message>
    <message>
        <source>重点镇</source>
        <translation>Key towns</translation>
    </message>
    <message>
        <source>对应的主导产业</source>
        <translation>Matching leading industry</translation>
    </message>
    <message>
        <source>已签发项目累计用地（公顷）</source>
        <translation>Land of issued projects (ha)</translation>
    </message>
    <message>
        <source>用水总量上限（立方米）</source>
        <translation>Limit of total water use (m³)</translation>
    </message>
    <message>
        <source>用地规模上限（亩）</source>
        <translation>Limit of land (mu)</translation>
    </message>
    <message>
        <source>重点项目表用地（亩）</source>
        <translation>Land in the key project list (mu)</translation>
    </message>
    <message>
        <source>重点项目表建设年限</source>
        <translation>Building period in the key project list</translation>
    </message>
    <message>
        <source>列名的产品</source>
        <translation>Named products</translation>
    </message>
    <message>
        <source>新增建设用地（亩）</source>
        <translation>New construction land (mu)</translation>
    </message>
    <message>
        <source>有限人为活动类别</source>
        <translation>Kinds of limited human activity</translation>
    </message>
    <message>
        <source>对应的修复项目</source>
        <translation>Matching restoration projects</translation>
    </message>
    <message>
        <source>名称相近的重点项目</source>
        <translation>Key projects of similar name</translation>
    </message>
    <message>
        <source>规划表格所在行</source>
        <translation>Lines of the plan&apos;s table</translation>
    </message>
    <message>
        <source>年综合能源消费量（吨标准煤）</source>
        <translation>Annual energy consumption (tce)</translation>
    </message>
    <message>
        <source>按当量值（吨标准煤）</source>
        <translation>At calorific value (tce)</translation>
    </message>
    <message>
        <source>按等价值（吨标准煤）</source>
        <translation>At equivalent value (tce)</translation>
    </message>
    <message>
        <source>累计用水（立方米）</source>
        <translation>Water in all (m³)</translation>
    </message>
    <message>
        <source>累计用地（亩）</source>
        <translation>Land in all (mu)</translation>
    </message>
    <message>
        <source>建设活动含</source>
        <translation>activities include</translation>
    </message>
    <message>
        <source>一律适用</source>
        <translation>Always</translation>
    </message>
    <message>
        <source>用地</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>须人工认定</source>
        <translation>to be judged</translation>
    </message>
    <message>
        <source>板块为</source>
        <translation>board is</translation>
    </message>
    <message>
        <source>属清洁发电</source>
        <translation>is clean power</translation>
    </message>
    <message>
        <source>属飞地产业领域</source>
        <translation>is an enclave industry</translation>
    </message>
    <message>
        <source>属规划列明的飞地结对</source>
        <translation>is an enclave pair named in the plan</translation>
    </message>
    <message>
        <source>超出板块可扩展空间</source>
        <translation>exceeds the block&apos;s expandable space</translation>
    </message>
    <message>
        <source>超出重点项目表用地</source>
        <translation>exceeds the land in the key project list</translation>
    </message>
    <message>
        <source>已申报</source>
        <translation>declared</translation>
    </message>
    <message>
        <source>属于</source>
        <translation>is among</translation>
    </message>
    <message>
        <source>列入</source>
        <translation>is listed in</translation>
    </message>
    <message>
        <source>位于重点镇</source>
        <translation>is in a key town</translation>
    </message>
    <message>
        <source>行业属于</source>
        <translation>industry is</translation>
    </message>
    <message>
        <source>已查明不是</source>
        <translation>is known not to be</translation>
    </message>
    <message>
        <source>属主导产业</source>
        <translation>is a leading industry</translation>
    </message>
    <message>
        <source>列入重点项目表</source>
        <translation>is in the key project list</translation>
    </message>
    <message>
        <source>重点项目表载明</source>
        <translation>key project list states</translation>
    </message>
    <message>
        <source>产品被列名</source>
        <translation>product is named</translation>
    </message>
    <message>
        <source>邻近文物（米）</source>
        <translation>heritage nearby (m)</translation>
    </message>
    <message>
        <source>目录已有新版</source>
        <translation>catalogue has a newer edition</translation>
    </message>
    <message>
        <source>建设活动仅限</source>
        <translation>activities are only</translation>
    </message>
    <message>
        <source>超出重点项目表建设年限</source>
        <translation>is outside the building period in the key project list</translation>
    </message>
    <message>
        <source>超出新增建设用地规模</source>
        <translation>exceeds the quota of new construction land</translation>
    </message>
    <message>
        <source>超出用水总量</source>
        <translation>exceeds total water use</translation>
    </message>
    <message>
        <source>压占</source>
        <translation>overlaps</translation>
    </message>
    <message>
        <source>涉及修复项目</source>
        <translation>concerns a restoration project</translation>
    </message>
    <message>
        <source>周边占比</source>
        <translation>share around it</translation>
    </message>
    <message>
        <source>属六大高耗能行业</source>
        <translation>is one of the six energy-intensive industries</translation>
    </message>
    <message>
        <source>属启动区主导产业</source>
        <translation>is a leading industry of the start-up area</translation>
    </message>
    <message>
        <source>属“两高”项目</source>
        <translation>is a &quot;two-high&quot; project</translation>
    </message>
    <message>
        <source>水源含</source>
        <translation>water sources include</translation>
    </message>
    <message>
        <source>位于</source>
        <translation>is inside</translation>
    </message>
    <message>
        <source>位于所填板块内</source>
        <translation>is inside the block entered</translation>
    </message>
    <message>
        <source>至</source>
        <translation>to</translation>
    </message>
    <message>
        <source>为</source>
        <translation>is</translation>
    </message>
    <message>
        <source>统一社会信用代码应为18位，现为{0}位，请对照营业执照补齐或删去多余的字符。</source>
        <translation>A unified social credit code has 18 characters, this has {0}; compare with the business licence and complete it.</translation>
    </message>
    <message>
        <source>统一社会信用代码中不会有“{0}”（不用字母I、O、S、V、Z），请对照营业执照改正。</source>
        <translation>A unified social credit code cannot hold &quot;{0}&quot; (letters I, O, S, V, Z are not used); compare with the business licence.</translation>
    </message>
    <message>
        <source>统一社会信用代码的校验位不符，可能输错了一位，请对照营业执照逐位核对。</source>
        <translation>The check character of the unified social credit code does not fit; one character may be wrong, compare with the business licence.</translation>
    </message>
    <message>
        <source>项目代码一般写作“2026-140902-30-01-000001”（4-6-2-2-6位数字），请核对；确无此代码的可以保留或留空。</source>
        <translation>Project codes are usually written like &quot;2026-140902-30-01-000001&quot; (4-6-2-2-6 digits); please check. If there is no such code, keep it or leave it empty.</translation>
    </message>
    <message>
        <source>{0}大于用地总面积，请核对两项数字和单位（公顷、亩）。</source>
        <translation>{0} exceeds the total land; check both figures and their units (ha, mu).</translation>
    </message>
    <message>
        <source>本案卷的用地范围是空的，请先打开或绘制用地范围。</source>
        <translation>The site of this case is empty; open or draw a site first.</translation>
    </message>
    <message>
        <source>记录外业情况</source>
        <translation>Record field work</translation>
    </message>
    <message>
        <source>修改外业记录</source>
        <translation>Edit field records</translation>
    </message>
    <message>
        <source>删除外业记录</source>
        <translation>Delete field records</translation>
    </message>
    <message>
        <source>记事没有内容，请写下看到的情况后再保存。</source>
        <translation>The note is empty; write down what you see, then save.</translation>
    </message>
    <message>
        <source>添加照片</source>
        <translation>Add photos</translation>
    </message>
    <message>
        <source>标注照片</source>
        <translation>Pin photos</translation>
    </message>
    <message>
        <source>删除照片</source>
        <translation>Delete photos</translation>
    </message>
    <message>
        <source>导出照片</source>
        <translation>Export photos</translation>
    </message>
    <message>
        <source>{0}千米</source>
        <translation>{0} km</translation>
    </message>
    <message>
        <source>{0}米</source>
        <translation>{0} m</translation>
    </message>
    <message>
        <source>照片“{0}”拍摄时（{1}协调世界时）轨迹没有记录；请核对相机时钟的改正值，或在图上人工标定。</source>
        <translation>When photo &quot;{0}&quot; was taken ({1} UTC), the track has no record; check the correction of the camera&apos;s clock, or pin it by hand.</translation>
    </message>
    <message>
        <source>“{0}”超过200兆字节，不像是照片；请选择照片文件。</source>
        <translation>&quot;{0}&quot; is over 200 MB and hardly a photo; choose a photo file.</translation>
    </message>
    <message>
        <source>照片“{0}”没有位置（相机没有定位，或传送时被去掉），可以在图上人工标定。</source>
        <translation>Photo &quot;{0}&quot; has no position (the camera had none, or it was lost in transfer); it can be pinned by hand.</translation>
    </message>
    <message>
        <source>照片“{0}”的位置离用地范围{1}，请核对是不是本项目的照片。</source>
        <translation>Photo &quot;{0}&quot; was taken {1} from the site; check that it belongs to this project.</translation>
    </message>
    <message>
        <source>照片“{0}”的相机时钟与卫星时间相差{1}，可以改正。</source>
        <translation>The camera&apos;s clock in photo &quot;{0}&quot; differs from satellite time by {1}; it can be corrected.</translation>
    </message>
    <message>
        <source>照片“{0}”的位置注明为{1}，不是WGS 84，可能偏移，请在图上核对。</source>
        <translation>The position of photo &quot;{0}&quot; is in {1}, not WGS 84, and may be off; check it on the map.</translation>
    </message>
    <message>
        <source>天</source>
        <translation> d</translation>
    </message>
    <message>
        <source>小时</source>
        <translation> h</translation>
    </message>
    <message>
        <source>照片“{0}”没有拍摄时间，不能按轨迹定位；请在图上人工标定。</source>
        <translation>Photo &quot;{0}&quot; has no time and cannot be placed by a track; pin it by hand.</translation>
    </message>
    <message>
        <source>照片“{0}”已在本案卷中（内容相同），没有重复添加。</source>
        <translation>Photo &quot;{0}&quot; is in this case already (same content) and was not added again.</translation>
    </message>
    <message>
        <source>用地范围是在现场用卫星定位接收机走出来的，不是勘测定界成果，请以勘测定界成果核对。</source>
        <translation>The site was walked with a satellite receiver and is no cadastral survey; check it against the survey.</translation>
    </message>
    <message>
        <source>记录轨迹</source>
        <translation>Record tracks</translation>
    </message>
    <message>
        <source>删除轨迹</source>
        <translation>Delete track</translation>
    </message>
    <message>
        <source>导入轨迹</source>
        <translation>Import tracks</translation>
    </message>
    <message>
        <source>导出轨迹</source>
        <translation>Export tracks</translation>
    </message>
    <message>
        <source>接收机报告的各点误差最大{0}米。</source>
        <translation>The receiver reported an uncertainty of up to {0} m at its points.</translation>
    </message>
    <message>
        <source>部分点的误差不详。</source>
        <translation>The uncertainty of some points is not known.</translation>
    </message>
    <message>
        <source>还没有定位，不能记录这一点；请到开阔处等接收机定位后再记。</source>
        <translation>No position yet, so this point cannot be recorded; wait for the receiver in the open.</translation>
    </message>
    <message>
        <source>轨迹不足三个点，围不成范围；请沿边界走一圈，或逐个角点打点。</source>
        <translation>The track has fewer than three points and encloses no area; walk along the boundary, or mark each corner.</translation>
    </message>
    <message>
        <source>本案卷还没有轨迹、记事或有位置的照片，没有可导出的内容。</source>
        <translation>This case has no tracks, notes or photos with a position; there is nothing to export.</translation>
    </message>
    <message>
        <source>万</source>
        <translation>0 000</translation>
    </message>
    <message>
        <source>亿</source>
        <translation>00 000 000</translation>
    </message>
    <message>
        <source>平方公里</source>
        <translation>km²</translation>
    </message>
    <message>
        <source>平方千米</source>
        <translation>km²</translation>
    </message>
    <message>
        <source>吨标准煤</source>
        <translation>tce</translation>
    </message>
    <message>
        <source>年</source>
        <translation> </translation>
    </message>
    <message>
        <source>吨标煤</source>
        <translation>tce</translation>
    </message>
    <message>
        <source>方</source>
        <translation>m³</translation>
    </message>
    <message>
        <source>无法写入“{0}”（{1}），请检查文件夹、权限和磁盘空间后重试，原有文件未改动。</source>
        <translation>&quot;{0}&quot; cannot be written ({1}); check folder, permissions and disk space and try again. The old file is unchanged.</translation>
    </message>
    <message>
        <source>没有读出坐标，请输入“经度 纬度”，或“X Y”（X为北、Y为东）。</source>
        <translation>No coordinates could be read; enter &quot;longitude latitude&quot;, or &quot;X Y&quot; (X north, Y east).</translation>
    </message>
    <message>
        <source>导入图层</source>
        <translation>Import layer</translation>
    </message>
    <message>
        <source>导入已取消，未写入任何内容。</source>
        <translation>The import was cancelled; nothing was written.</translation>
    </message>
    <message>
        <source>签发审查意见</source>
        <translation>Issue opinion</translation>
    </message>
    <message>
        <source>{0}日期{1}早于{2}的成文日期{3}，请校准本机日期。</source>
        <translation>The date {1} (&quot;{0}&quot;) is before the date {3} of {2}; set this machine&apos;s date right.</translation>
    </message>
    <message>
        <source>导出修复清单</source>
        <translation>Export repair list</translation>
    </message>
    <message>
        <source>图层“{0}”导入时没有修复或略去任何要素，没有清单可导出。</source>
        <translation>Nothing was repaired or left out when layer &quot;{0}&quot; was imported; there is no list to export.</translation>
    </message>
    <message>
        <source>没有编号为“{0}”的导入图层，请在图层清单中核对编号。</source>
        <translation>There is no imported layer {0}; check the ID in the layer list.</translation>
    </message>
    <message>
        <source>图层“{0}”的修复清单“{1}”不存在，请重新导入该图层。</source>
        <translation>The repair list &quot;{1}&quot; of layer &quot;{0}&quot; does not exist; import the layer again.</translation>
    </message>
    <message>
        <source>图层类型“{0}”不存在，请改为以下之一：{1}。</source>
        <translation>There is no layer kind &quot;{0}&quot;; use one of: {1}.</translation>
    </message>
    <message>
        <source>图层权威性“{0}”不存在，请改为：{1}。</source>
        <translation>There is no layer authority &quot;{0}&quot;; use {1}.</translation>
    </message>
    <message>
        <source>边界误差“{0}”米不合理，请填0到{1}之间的数。</source>
        <translation>A boundary uncertainty of &quot;{0}&quot; m makes no sense; enter a number from 0 to {1}.</translation>
    </message>
    <message>
        <source>覆盖范围既给了县名又给了范围文件，请只用其中一个。</source>
        <translation>The coverage is given both by counties and by a file; use only one.</translation>
    </message>
    <message>
        <source>生效日期“{0}”无效，请写成2026-01-31的形式。</source>
        <translation>The effective date &quot;{0}&quot; is invalid; write it like 2026-01-31.</translation>
    </message>
    <message>
        <source>没有填写{0}，审查意见中这些栏目将空着。</source>
        <translation>{0} not filled in; these places of the opinion will be empty.</translation>
    </message>
    <message>
        <source>没有声明完整覆盖的范围，未压占处只能判为“未知”，不能判为“不压占”。</source>
        <translation>No complete coverage was declared; where there is no overlap, the outcome can only be &quot;undetermined&quot;, never &quot;no overlap&quot;.</translation>
    </message>
    <message>
        <source>正式成果的边界误差按0计，所填{0}米未采用；有误差的请声明为矢量化（digitised）。</source>
        <translation>The uncertainty of official data counts as 0, so the {0} m entered were not used; declare data with uncertainty as digitised.</translation>
    </message>
    <message>
        <source>{0}图层的边界误差填为0米，压占和不压占都将直接判定，请核对。</source>
        <translation>The uncertainty of the {0} layer is 0 m, so overlap or none will be decided outright; please check.</translation>
    </message>
    <message>
        <source>生效日期</source>
        <translation>Effective date</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>{0}，更像“{1}”，而声明的是“{2}”，请核对；若有误请移除后重新导入。</source>
        <translation>{0}, more like &quot;{1}&quot;, though declared as &quot;{2}&quot;; please check. If wrong, remove it and import it again.</translation>
    </message>
    <message>
        <source>没有指明“{0}”的图层类型；{1}，请核对后写明{2}。</source>
        <translation>The kind of layer of &quot;{0}&quot; is not given; {1}. Check and write {2}.</translation>
    </message>
    <message>
        <source>认不出</source>
        <translation>not recognised</translation>
    </message>
    <message>
        <source>图层“{0}”：{1}个要素；可能是：{2}；依据：{3}</source>
        <translation>Layer &quot;{0}&quot;: {1} features; perhaps {2}; evidence: {3}</translation>
    </message>
    <message>
        <source>  {0}可用--only &quot;{1}&quot;单独导入</source>
        <translation>  {0}can be imported alone with --only &quot;{1}&quot;</translation>
    </message>
    <message>
        <source>没有指明“{0}”的图层类型，从名称和字段也认不出，请用--kind指明：{1}。</source>
        <translation>The kind of layer of &quot;{0}&quot; is not given, and neither name nor fields tell it; give it with --kind: {1}.</translation>
    </message>
    <message>
        <source>，或</source>
        <translation>, or </translation>
    </message>
    <message>
        <source>图层“{0}”：{1}</source>
        <translation>Layer &quot;{0}&quot;: {1}</translation>
    </message>
    <message>
        <source>  分区字段：--zone-field {0}</source>
        <translation>  Zone field: --zone-field {0}</translation>
    </message>
    <message>
        <source>要素</source>
        <translation>Feature</translation>
    </message>
    <message>
        <source>处理</source>
        <translation>Treatment</translation>
    </message>
    <message>
        <source>图形无效</source>
        <translation>Invalid geometry</translation>
    </message>
    <message>
        <source>没有图形</source>
        <translation>No geometry</translation>
    </message>
    <message>
        <source>没有面积</source>
        <translation>No area</translation>
    </message>
    <message>
        <source>共修复或略去{0}个要素，以下只列出前{1}个，其余见该图层的修复清单（layers repairs {2}）。</source>
        <translation>{0} features were repaired or left out; only the first {1} are listed, see the layer&apos;s repair list for the rest (layers repairs {2}).</translation>
    </message>
    <message>
        <source>覆盖范围文件“{0}”中没有面，请提供声明完整的范围。</source>
        <translation>The coverage file &quot;{0}&quot; has no area; provide the extent declared complete.</translation>
    </message>
    <message>
        <source>无法写入“{0}”（{1}），请检查磁盘空间和权限后重试。</source>
        <translation>&quot;{0}&quot; cannot be written ({1}); check disk space and permissions and try again.</translation>
    </message>
    <message>
        <source>移除图层</source>
        <translation>Remove layer</translation>
    </message>
    <message>
        <source>图层“{0}”是已签发审查意见{1}的依据，移除后这些意见将无法重新审查；有新版成果的请导入新版并替换它，确要移除请用--force。</source>
        <translation>The issued opinion {1} rests on layer &quot;{0}&quot;; once it is removed, it cannot be re-run. Where there is a new edition, import it in its place.</translation>
    </message>
    <message>
        <source>图层“{0}”随规划提供，不能移除；要替换它，请导入覆盖该处的正式成果。</source>
        <translation>Layer &quot;{0}&quot; comes with the plan and cannot be removed; to take its place, import official data that cover the area.</translation>
    </message>
    <message>
        <source>等{0}份</source>
        <translation> and others, {0} in all</translation>
    </message>
    <message>
        <source>查看台账</source>
        <translation>See ledger</translation>
    </message>
    <message>
        <source>图层已导入，但地图缩览未能生成，缩小地图时暂不显示该图层；打开地图时会再次生成。（{0}）</source>
        <translation>The layer was imported, but its overview for the map could not be made; zoomed out it is not shown for now, and is tried again when the map opens. ({0})</translation>
    </message>
    <message>
        <source>图层数据文件 {0} 不存在，请移除该图层后重新导入。</source>
        <translation>The data file {0} of the layer does not exist; remove the layer and import it again.</translation>
    </message>
    <message>
        <source>撤回审查意见</source>
        <translation>Withdraw opinion</translation>
    </message>
    <message>
        <source>替代审查意见</source>
        <translation>Replace opinion</translation>
    </message>
    <message>
        <source>{0}是通知，不能{1}。请改填它所针对的审查意见的文号。</source>
        <translation>{0} is a notice, so this is not possible (&quot;{1}&quot;). Enter the number of the opinion it is about.</translation>
    </message>
    <message>
        <source>{0}审查意见{1}须写明理由。请填写{2}理由。</source>
        <translation>A reason is required for this (&quot;{0}&quot;, opinion {1}). Enter it (&quot;{2}&quot;).</translation>
    </message>
    <message>
        <source>关于{0}的通知{1}正在签署。请先完成签署，或将它作废。</source>
        <translation>A notice about {0}, {1}, is being signed. Finish signing it, or void it.</translation>
    </message>
    <message>
        <source>{0}不能替代{1}。请填写另一份审查意见的文号。</source>
        <translation>{0} cannot replace {1}. Enter the number of another opinion.</translation>
    </message>
    <message>
        <source>{0}早于{1}签发，不能替代它。请填写其后签发的审查意见的文号。</source>
        <translation>{0} was issued before {1} and cannot replace it. Enter the number of an opinion issued later.</translation>
    </message>
    <message>
        <source>{0}在签署期间被他人改动，通知没有签发。请刷新登记簿后重试。</source>
        <translation>{0} was changed by someone else during signing; the notice was not issued. Refresh the register and try again.</translation>
    </message>
    <message>
        <source>忻自然资规审〔{0}〕{1}号</source>
        <translation>忻自然资规审〔{0}〕{1}号</translation>
    </message>
    <message>
        <source>仿宋</source>
        <translation>FangSong</translation>
    </message>
    <message>
        <source>小标宋</source>
        <translation>XiaoBiaoSong</translation>
    </message>
    <message>
        <source>宋体</source>
        <translation>SongTi</translation>
    </message>
    <message>
        <source>黑体</source>
        <translation>HeiTi</translation>
    </message>
    <message>
        <source>楷体</source>
        <translation>KaiTi</translation>
    </message>
    <message>
        <source>修改机关设置</source>
        <translation>Change office settings</translation>
    </message>
    <message>
        <source>模板文件“{0}”无法读取（{1}），请检查权限。</source>
        <translation>Template file &quot;{0}&quot; cannot be read ({1}); check permissions.</translation>
    </message>
    <message>
        <source>模板文件“{0}”不是UTF-8编码，请另存为UTF-8后重试，或删去以恢复原模板。</source>
        <translation>Template file &quot;{0}&quot; is not UTF-8; save it as UTF-8 and try again, or delete it to have the original back.</translation>
    </message>
    <message>
        <source>无法移走模板文件“{0}”（{1}），请检查权限后重试。</source>
        <translation>Template file &quot;{0}&quot; cannot be moved away ({1}); check permissions and try again.</translation>
    </message>
    <message>
        <source>县界 © OpenStreetMap contributors (ODbL 1.0)</source>
        <translation>County boundaries © OpenStreetMap contributors (ODbL 1.0)</translation>
    </message>
    <message>
        <source>地名 GeoNames (CC BY 4.0)</source>
        <translation>Place names GeoNames (CC BY 4.0)</translation>
    </message>
    <message>
        <source>长城线 © 2022 Adl3rAi (MIT)</source>
        <translation>Great Wall line © 2022 Adl3rAi (MIT)</translation>
    </message>
    <message>
        <source>示例项目</source>
        <translation>Example project</translation>
    </message>
    <message>
        <source>示例申请单位</source>
        <translation>Example applicant</translation>
    </message>
    <message>
        <source>{0}现在该由“{1}”签署，还没有轮到“{2}”。请按顺序签署。</source>
        <translation>{0} is now to be signed by &quot;{1}&quot;; it is not yet the turn of &quot;{2}&quot;. Sign in order.</translation>
    </message>
    <message>
        <source>成文日期{0}早于登记簿中{1}的日期{2}，本机时钟可能被调慢。请校准本机日期和时间后再签发。</source>
        <translation>The date {0} is before the date {2} of {1} in the register; this machine&apos;s clock may be slow. Set date and time, then issue.</translation>
    </message>
    <message>
        <source>{0}在签署期间被他人改动，本次签名没有保存。请刷新登记簿后重新签署。</source>
        <translation>{0} was changed by someone else during signing; this signature was not kept. Refresh the register and sign again.</translation>
    </message>
    <message>
        <source>密码要有{0}至{1}个字符，现在有{2}个。请换一个。</source>
        <translation>A password has {0} to {1} characters, this has {2}. Choose another.</translation>
    </message>
    <message>
        <source>密码里不能含有本人的姓名。请换一个。</source>
        <translation>A password cannot hold your own name. Choose another.</translation>
    </message>
    <message>
        <source>密码只是重复或连续的字符，太容易猜。请换一个，例如几个不相干的词。</source>
        <translation>The password only repeats or counts on and is easily guessed. Choose another, such as several unrelated words.</translation>
    </message>
    <message>
        <source>查看账户</source>
        <translation>See accounts</translation>
    </message>
    <message>
        <source>姓名“{0}”或密码不对。请核对后重新输入；忘记密码请找管理员重设。</source>
        <translation>Name &quot;{0}&quot; or password is wrong. Check and enter them again; if you forgot the password, ask the administrator to reset it.</translation>
    </message>
    <message>
        <source>账户“{0}”已停用。请联系管理员。</source>
        <translation>Account &quot;{0}&quot; is disabled. Contact the administrator.</translation>
    </message>
    <message>
        <source>账户“{0}”因密码多次输错已锁定，{1}后再试，或请管理员重设密码。</source>
        <translation>Account &quot;{0}&quot; is locked after too many wrong passwords; try again {1}, or ask the administrator to reset the password.</translation>
    </message>
    <message>
        <source>密码连续输错{0}次，账户“{1}”锁定{2}分钟。届时再试，或请管理员重设密码。</source>
        <translation>{0} wrong passwords: account &quot;{1}&quot; is locked for {2} minutes. Try again then, or ask the administrator to reset the password.</translation>
    </message>
    <message>
        <source>修改密码前要先登录。</source>
        <translation>Sign in before you change the password.</translation>
    </message>
    <message>
        <source>这样就没有管理员了，没有改动。请先让另一人担任管理员。</source>
        <translation>That would leave no administrator; nothing was changed. Let someone else be administrator first.</translation>
    </message>
    <message>
        <source>没有填写姓名。请填写登录用的姓名。</source>
        <translation>No name was entered. Enter the name to sign in with.</translation>
    </message>
    <message>
        <source>角色“{0}”不存在</source>
        <translation>There is no role &quot;{0}&quot;</translation>
    </message>
    <message>
        <source>没有选择角色</source>
        <translation>No role was chosen</translation>
    </message>
    <message>
        <source>{0}。可选的角色有：{1}。</source>
        <translation>{0}. Roles to choose from: {1}.</translation>
    </message>
    <message>
        <source>本工作库已有账户，不能再建首个管理员。请由管理员登录后添加人员。</source>
        <translation>This workspace has accounts, so no first administrator can be made. Let the administrator sign in and add people.</translation>
    </message>
    <message>
        <source>已有名为“{0}”的账户。同名的人请加部门或编号区分。</source>
        <translation>There is an account &quot;{0}&quot; already. Tell people of the same name apart by department or number.</translation>
    </message>
    <message>
        <source>原密码不对，密码没有修改。请重新输入原密码。</source>
        <translation>The old password is wrong; the password was not changed. Enter the old password again.</translation>
    </message>
    <message>
        <source>{0}前要先登录：本工作库设有账户。请登录后再办。</source>
        <translation>This workspace has accounts: sign in first to do this (&quot;{0}&quot;).</translation>
    </message>
    <message>
        <source>账户“{0}”已停用，不能{1}。请联系管理员。</source>
        <translation>Account &quot;{0}&quot; is disabled, so this is not possible (&quot;{1}&quot;). Contact the administrator.</translation>
    </message>
    <message>
        <source>无角色</source>
        <translation>no role</translation>
    </message>
    <message>
        <source>“{0}”（{1}）不能{2}：这要由{3}办理。</source>
        <translation>&quot;{0}&quot; ({1}) may not do this (&quot;{2}&quot;): that is for {3}.</translation>
    </message>
    <message>
        <source>大类</source>
        <translation>division</translation>
    </message>
    <message>
        <source>中类</source>
        <translation>group</translation>
    </message>
    <message>
        <source>小类</source>
        <translation>class</translation>
    </message>
    <message>
        <source>又名{0}</source>
        <translation>also called {0}</translation>
    </message>
    <message>
        <source>按同名村追溯，已并入</source>
        <translation>traced by villages of the same name, merged into</translation>
    </message>
    <message>
        <source>已更名为</source>
        <translation>renamed</translation>
    </message>
    <message>
        <source>应写作</source>
        <translation>should be written</translation>
    </message>
    <message>
        <source>2023年区划中“{0}”属“{1}{2}”。</source>
        <translation>In the divisions of 2023, &quot;{0}&quot; belongs to &quot;{1}{2}&quot;.</translation>
    </message>
    <message>
        <source>“{0}”为2023年区划的县级单位。</source>
        <translation>&quot;{0}&quot; is a county-level unit in the divisions of 2023.</translation>
    </message>
    <message>
        <source>{0}2023年区划的“{1}{2}”。</source>
        <translation>{0} &quot;{1}{2}&quot; in the divisions of 2023.</translation>
    </message>
    <message>
        <source>2023年区划有“{0}{1}”。</source>
        <translation>The divisions of 2023 have &quot;{0}{1}&quot;.</translation>
    </message>
    <message>
        <source>乡级</source>
        <translation>township level</translation>
    </message>
    <message>
        <source>按“{0}”对应</source>
        <translation>matched by &quot;{0}&quot;</translation>
    </message>
    <message>
        <source>村级</source>
        <translation>village level</translation>
    </message>
    <message>
        <source>没有编号为“{0}”的规则，请在规则清单中核对编号。</source>
        <translation>There is no rule {0}; check the list of rules.</translation>
    </message>
    <message>
        <source>设置定位精度</source>
        <translation>Set positioning precision</translation>
    </message>
    <message>
        <source>HDOP为1时的误差应在0到{0}米之间，请按接收机说明书填写；不知道就留空。</source>
        <translation>The error at HDOP 1 should be between 0 and {0} m, from the receiver&apos;s manual; leave it empty if not known.</translation>
    </message>
    <message>
        <source>签署中</source>
        <translation>Being signed</translation>
    </message>
    <message>
        <source>有效</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>已替代</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>文号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>成文日期</source>
        <translation>Dated</translation>
    </message>
    <message>
        <source>处置日期</source>
        <translation>Dealt with on</translation>
    </message>
    <message>
        <source>处置理由</source>
        <translation>Reason for dealing with it</translation>
    </message>
    <message>
        <source>校验码</source>
        <translation>Check code</translation>
    </message>
    <message>
        <source>PDF校验值（SHA-256）</source>
        <translation>Checksum of PDF (SHA-256)</translation>
    </message>
    <message>
        <source>查看登记簿</source>
        <translation>See register</translation>
    </message>
    <message>
        <source>审查意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>登记簿不能导出为“{0}”格式，请把文件扩展名改为.csv或.xlsx。</source>
        <translation>The register cannot be exported as &quot;{0}&quot;; use the extension .csv or .xlsx.</translation>
    </message>
    <message>
        <source>查询的截止日期{0}早于起始日期{1}，请改正。</source>
        <translation>The end date {0} of the query is before its start {1}; correct it.</translation>
    </message>
    <message>
        <source>登记簿中{0}的文件与登记的校验值不符，可能已损坏。请从备份恢复工作库后重试。</source>
        <translation>The document of {0} in the register does not fit its checksum and may be damaged. Restore the workspace from a backup and try again.</translation>
    </message>
    <message>
        <source>登记簿</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>日期“{0}”无效，请写成2026-01-31、2026-01或2026的形式。</source>
        <translation>The date &quot;{0}&quot; is invalid; write it like 2026-01-31, 2026-01 or 2026.</translation>
    </message>
    <message>
        <source>椭球面积（平方米）</source>
        <translation>ellipsoidal area (m²)</translation>
    </message>
    <message>
        <source>平面面积（平方米）</source>
        <translation>planar area (m²)</translation>
    </message>
    <message>
        <source>所在县</source>
        <translation>County</translation>
    </message>
    <message>
        <source>3度带带号</source>
        <translation>3-degree zone</translation>
    </message>
    <message>
        <source>重叠面积（平方米）</source>
        <translation>overlap (m²)</translation>
    </message>
    <message>
        <source>重叠占比</source>
        <translation>share of overlap</translation>
    </message>
    <message>
        <source>图斑数</source>
        <translation>features</translation>
    </message>
    <message>
        <source>最近距离（米）</source>
        <translation>nearest distance (m)</translation>
    </message>
    <message>
        <source>引文</source>
        <translation>quote</translation>
    </message>
    <message>
        <source>引文位置</source>
        <translation>place of quote</translation>
    </message>
    <message>
        <source>引文行号</source>
        <translation>line of quote</translation>
    </message>
    <message>
        <source>图层“{0}”（{1}{2}）</source>
        <translation>layer &quot;{0}&quot; ({1}{2})</translation>
    </message>
    <message>
        <source>当时{0}，现在{1}</source>
        <translation>then {0}, now {1}</translation>
    </message>
    <message>
        <source>规则库不同：当时为{0}，现在为{1}。</source>
        <translation>Rule bases differ: {0} then, {1} now.</translation>
    </message>
    <message>
        <source>结论不同：当时为{0}，现在为{1}。</source>
        <translation>Verdicts differ: {0} then, {1} now.</translation>
    </message>
    <message>
        <source>当时的提示现在没有：{0}</source>
        <translation>Note of that time that is gone now: {0}</translation>
    </message>
    <message>
        <source>现在的提示当时没有：{0}</source>
        <translation>Note that was not there then: {0}</translation>
    </message>
    <message>
        <source>当时所用的{0}，现在不用。</source>
        <translation>{0}, used then, is not used now.</translation>
    </message>
    <message>
        <source>现在所用的{0}，当时没有。</source>
        <translation>{0}, used now, was not there then.</translation>
    </message>
    <message>
        <source>{0}的内容或说明与当时不同。</source>
        <translation>Content or description of {0} differs from that time.</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>自动判定</source>
        <translation>Automatic outcome</translation>
    </message>
    <message>
        <source>效力：{0}</source>
        <translation>Effect: {0}</translation>
    </message>
    <message>
        <source>人工认定不同</source>
        <translation>judgements differ</translation>
    </message>
    <message>
        <source>当时缺少的资料现在不缺：{0}</source>
        <translation>Missing then, no longer missing: {0}</translation>
    </message>
    <message>
        <source>现在缺少资料：{0}</source>
        <translation>Missing now: {0}</translation>
    </message>
    <message>
        <source>用地范围：一次有，一次没有。</source>
        <translation>Site: given one time, not the other.</translation>
    </message>
    <message>
        <source>用地范围的{0}：{1}。</source>
        <translation>{0} of the site: {1}.</translation>
    </message>
    <message>
        <source>规则{0}（{1}）：现在没有这条规则。</source>
        <translation>Rule {0} ({1}): no longer exists.</translation>
    </message>
    <message>
        <source>判定条件“{0}”{1}</source>
        <translation>condition &quot;{0}&quot; {1}</translation>
    </message>
    <message>
        <source>规则{0}（{1}）：当时没有这条规则，现在{2}。</source>
        <translation>Rule {0} ({1}): did not exist then, now {2}.</translation>
    </message>
    <message>
        <source>与图层{0}的{1}：{2}</source>
        <translation>{1} with layer {0}: {2}</translation>
    </message>
    <message>
        <source>规则{0}（{1}）：{2}。</source>
        <translation>Rule {0} ({1}): {2}.</translation>
    </message>
    <message>
        <source>判定过程的写法有变化</source>
        <translation>steps of the decision are worded differently</translation>
    </message>
    <message>
        <source>现在没有</source>
        <translation>gone now</translation>
    </message>
    <message>
        <source>当时没有</source>
        <translation>not there then</translation>
    </message>
    <message>
        <source>签发时的规则库{0}已不在本机。请从备份恢复规则库文件夹，或用当时的种子文件夹运行plan build重建，再重新审查。</source>
        <translation>The rule base {0} of that time is no longer on this machine. Restore the folder of rule bases from a backup, or rebuild it from the seeds of that time (plan build), then re-run.</translation>
    </message>
    <message>
        <source>这是一份通知，没有可重新审查的记录，请选择它所针对的审查意见{0}。</source>
        <translation>This is a notice without a record that could be re-run; choose the opinion {0} it is about.</translation>
    </message>
    <message>
        <source>PDF中的审查记录不是本程序的格式，请选择由本程序签发的审查意见。</source>
        <translation>The review record in the PDF is not of this program&apos;s format; choose an opinion issued by this program.</translation>
    </message>
    <message>
        <source>PDF中的审查记录不完整，无法重新审查，请改用完好的原件。</source>
        <translation>The review record in the PDF is incomplete and cannot be re-run; use an intact original.</translation>
    </message>
    <message>
        <source>签发时所用的{0}已不在本工作区（来源：{1}）。请从备份恢复工作区，或按原来的声明重新导入同一文件（导入后编号相同），再重新审查。</source>
        <translation>{0}, used when issuing, is no longer in this workspace (source: {1}). Restore the workspace from a backup, or import the same file with the same declarations (it gets the same ID), then re-run.</translation>
    </message>
    <message>
        <source>未注明</source>
        <translation>not stated</translation>
    </message>
    <message>
        <source>六县（市、区）之外</source>
        <translation>outside the six counties</translation>
    </message>
    <message>
        <source>申请材料所在县为“{0}”，图上用地范围位于{1}（县界为示意），请核对。</source>
        <translation>The application gives the county as &quot;{0}&quot;, but the site on the map lies in {1} (schematic boundaries); please check.</translation>
    </message>
    <message>
        <source>申请材料所在地为“{0}”，图上用地范围位于{1}（县界为示意），请核对。</source>
        <translation>The application gives the place as &quot;{0}&quot;, but the site on the map lies in {1} (schematic boundaries); please check.</translation>
    </message>
    <message>
        <source>申请用地面积{0}公顷与图上面积{1}公顷相差超过1%，请核对。</source>
        <translation>The declared area of {0} ha differs by more than 1 % from the drawn area of {1} ha; please check.</translation>
    </message>
    <message>
        <source>规划中没有名为“{0}”的产业板块，请从板块名录中选择。</source>
        <translation>The plan has no industry block &quot;{0}&quot;; choose from the list of blocks.</translation>
    </message>
    <message>
        <source>产业板块“{0}”按别名对应到“{1}”。</source>
        <translation>The industry block &quot;{0}&quot; was taken for &quot;{1}&quot; by an alias.</translation>
    </message>
    <message>
        <source>规则{0}（{1}）不涉及本项目，却有人工认定，结论已按认定计入，请核对。</source>
        <translation>Rule {0} ({1}) does not apply to this project but has a judgement, which the verdict counts; please check.</translation>
    </message>
    <message>
        <source>没有唯一对应“{0}”的规则库，请在规则库清单中核对，或从种子文件夹重建。</source>
        <translation>No single rule base fits &quot;{0}&quot;; check the list of rule bases, or rebuild it from the seeds.</translation>
    </message>
    <message>
        <source>“{0}.csv”第{1}行</source>
        <translation>&quot;{0}.csv&quot; row {1}</translation>
    </message>
    <message>
        <source>种子表{0}缺失或内容不对（{1}），请核对该处后重建。</source>
        <translation>Seed table {0} is missing or wrong ({1}); check it and build again.</translation>
    </message>
    <message>
        <source>无法建立文件夹“{0}”（{1}），请检查权限，或另选工作区文件夹。</source>
        <translation>Folder &quot;{0}&quot; cannot be made ({1}); check permissions, or choose another workspace folder.</translation>
    </message>
    <message>
        <source>规划文本第{0}行没有文字，请核对行号。</source>
        <translation>Line {0} of the plan text is empty; check the number.</translation>
    </message>
    <message>
        <source>检索范围“{0}”不存在，请改为：{1}。</source>
        <translation>There is no search scope &quot;{0}&quot;; use {1}.</translation>
    </message>
    <message>
        <source>山西省忻州市</source>
        <translation>Xinzhou, Shanxi</translation>
    </message>
    <message>
        <source>规划符合性审查</source>
        <translation>Plan conformity review</translation>
    </message>
    <message>
        <source>更换单位印章</source>
        <translation>Change office seal</translation>
    </message>
    <message>
        <source>“{0}”不是本程序生成的审查意见，不能在此签名。请先在本程序中生成审查意见，或用其原来的软件签名。</source>
        <translation>&quot;{0}&quot; is no opinion made by this program and cannot be signed here. Make an opinion in this program first, or sign it with the software it came from.</translation>
    </message>
    <message>
        <source>以“{0}”签署</source>
        <translation>Sign as &quot;{0}&quot;</translation>
    </message>
    <message>
        <source>“{0}”已以“{1}”签署过本文件，不能再以“{2}”签署。请由另一人签署；一人多岗须由管理员先设置。</source>
        <translation>&quot;{0}&quot; has signed this file as &quot;{1}&quot; and cannot sign as &quot;{2}&quot;, too. Let someone else sign; several roles for one person are set by the administrator.</translation>
    </message>
    <message>
        <source>案卷现在是“{0}”，还没有复核通过，不能签发。请先办到“{1}”。</source>
        <translation>The case is at &quot;{0}&quot; and has not passed second review, so it cannot be issued. Take it on to &quot;{1}&quot; first.</translation>
    </message>
    <message>
        <source>设置签署角色</source>
        <translation>Set signing roles</translation>
    </message>
    <message>
        <source>签署角色“{0}”不存在，请改为：{1}。</source>
        <translation>There is no signing role &quot;{0}&quot;; use {1}.</translation>
    </message>
    <message>
        <source>至少要有一人签署，只有{0}不行。请加上{1}。</source>
        <translation>At least one person must sign; {0} alone is not enough. Add {1}.</translation>
    </message>
    <message>
        <source>用地范围是在图上绘制的，不是实测界址点，请以勘测定界成果核对。</source>
        <translation>The site was drawn on the map and is no survey; check it against the cadastral survey.</translation>
    </message>
    <message>
        <source>用地范围在图上修改过，与原来的文件不同，请以勘测定界成果核对。</source>
        <translation>The site was edited on the map and differs from the original file; check it against the cadastral survey.</translation>
    </message>
    <message>
        <source>线没有宽度就没有用地面积，请填写宽度（米）后再画线。</source>
        <translation>A line without a width has no area; enter the width (m) first, then draw the line.</translation>
    </message>
    <message>
        <source>画的洞不在用地范围内，没有挖去任何部分，请在用地范围内重新画。</source>
        <translation>The hole lies outside the site, so nothing was cut; draw it inside the site.</translation>
    </message>
    <message>
        <source>画的洞盖住了整个用地范围，挖去后什么也不剩；要去掉用地范围，请用“清除”。</source>
        <translation>The hole covers the whole site and would leave nothing; use &quot;Clear&quot; to remove the site.</translation>
    </message>
    <message>
        <source>“{0}”中有{1}个图层，请选择用地范围所在的图层。</source>
        <translation>&quot;{0}&quot; has {1} layers; choose the one with the site.</translation>
    </message>
    <message>
        <source>“{0}”是线，没有宽度就没有用地面积，请填写线的宽度。</source>
        <translation>&quot;{0}&quot; is a line, and without a width it has no area; enter the width.</translation>
    </message>
    <message>
        <source>案卷没有用地范围，无法计算剩余可用部分，请先提供用地范围（site）。</source>
        <translation>The case has no site, so no usable remainder can be worked out; give the site (site) first.</translation>
    </message>
    <message>
        <source>修改信任列表</source>
        <translation>Change trust list</translation>
    </message>
    <message>
        <source>导入吊销列表</source>
        <translation>Import revocation list</translation>
    </message>
    <message>
        <source>设置时间戳服务</source>
        <translation>Set timestamp service</translation>
    </message>
    <message>
        <source>指纹“{0}”太短，请至少输入前{1}位（用trust list查看）。</source>
        <translation>The fingerprint &quot;{0}&quot; is too short; enter at least its first {1} characters (see trust list).</translation>
    </message>
    <message>
        <source>对应多个证书，请输入更多位</source>
        <translation>fits several certificates; enter more characters</translation>
    </message>
    <message>
        <source>不在信任列表中，请用trust list核对</source>
        <translation>is not on the trust list; check with trust list</translation>
    </message>
    <message>
        <source>指纹“{0}”{1}。</source>
        <translation>The fingerprint &quot;{0}&quot; {1}.</translation>
    </message>
    <message>
        <source>无法移除“{0}”（{1}），请检查权限。</source>
        <translation>&quot;{0}&quot; cannot be removed ({1}); check permissions.</translation>
    </message>
    <message>
        <source>吊销列表“{0}”（{1}发布）比已有的（{2}发布）旧，没有导入。请从发证机构下载最新的列表。</source>
        <translation>The revocation list &quot;{0}&quot; (published {1}) is older than the present one (published {2}) and was not imported. Download the latest from the authority.</translation>
    </message>
    <message>
        <source>无法建立文件夹“{0}”（{1}），请检查权限。</source>
        <translation>Folder &quot;{0}&quot; cannot be made ({1}); check permissions.</translation>
    </message>
    <message>
        <source>信任证书“{0}”无法读取（{1}），请检查权限或移走。</source>
        <translation>The trusted certificate &quot;{0}&quot; cannot be read ({1}); check permissions, or move it away.</translation>
    </message>
    <message>
        <source>查看办理过程</source>
        <translation>See case history</translation>
    </message>
    <message>
        <source>没有“{0}”这一步。可办的有：{1}。</source>
        <translation>There is no step &quot;{0}&quot;. Possible steps: {1}.</translation>
    </message>
    <message>
        <source>{0}必须写明理由。请填写理由后再办。</source>
        <translation>{0} needs a reason. Give the reason, then go on.</translation>
    </message>
    <message>
        <source>案卷现在是“{0}”，不能{1}：这一步要从{2}办起。请刷新后查看。</source>
        <translation>The case is at &quot;{0}&quot;, so this step (&quot;{1}&quot;) is not possible: it starts from {2}. Refresh and look again.</translation>
    </message>
    <message>
        <source>案卷还没有签发完成的审查意见，不能归档。请先签发，或退回复核。</source>
        <translation>The case has no issued opinion yet and cannot be archived. Issue first, or return it to second review.</translation>
    </message>
    <message>
        <source>上一步是“{0}”本人办的，{1}要由另一人办理。一人多岗须由管理员先设置。</source>
        <translation>The last step was taken by &quot;{0}&quot;; {1} must be taken by someone else. Several roles for one person are set by the administrator.</translation>
    </message>
    <message>
        <source>上一步是“{0}”办的，只有本人能{1}。请联系对方，或由下一岗退回。</source>
        <translation>The last step was taken by &quot;{0}&quot;, who alone can {1}. Contact them, or let the next desk return the case.</translation>
    </message>
    <message>
        <source>他人</source>
        <translation>someone else</translation>
    </message>
    <message>
        <source>“{0}”正被另一个窗口或程序使用，没有恢复。请关闭其他审查工作站窗口后重试。</source>
        <translation>&quot;{0}&quot; is in use by another window or program and was not restored. Close other windows of the workstation and try again.</translation>
    </message>
    <message>
        <source>记事 {0}</source>
        <translation>note {0}</translation>
    </message>
    <message>
        <source>工作区“{0}”正在导入另一批图层，请等它完成或停止后重试。</source>
        <translation>Workspace &quot;{0}&quot; is importing other layers; wait until that is done or stopped, and try again.</translation>
    </message>
    <message>
        <source>审查已取消。</source>
        <translation>The review was cancelled.</translation>
    </message>
    <message>
        <source>已损坏</source>
        <translation>is damaged</translation>
    </message>
    <message>
        <source>不存在</source>
        <translation>does not exist</translation>
    </message>
    <message>
        <source>请移除该图层后重新导入。</source>
        <translation>Remove the layer and import it again.</translation>
    </message>
    <message>
        <source>图层“{0}”（{1}）的数据文件 {2} {3}，无法审查。{4}</source>
        <translation>The data file {2} of layer &quot;{0}&quot; ({1}) {3}, so it cannot be reviewed against. {4}</translation>
    </message>
    <message>
        <source>图层 {0}</source>
        <translation>layer {0}</translation>
    </message>
    <message>
        <source>新图层与图层 {0} 的内容和声明完全相同，没有可替换的新版本。请核对文件。</source>
        <translation>The new layer has the same content and declarations as layer {0}; there is nothing new to replace. Check the file.</translation>
    </message>
    <message>
        <source>图层 {0} 的类型是 {1}，不能由类型为 {2} 的图层替换。请选择同一类型的图层。</source>
        <translation>Layer {0} is of kind {1} and cannot be replaced by one of kind {2}. Choose a layer of the same kind.</translation>
    </message>
    <message>
        <source>图层 {0} 已于 {1} 由 {2} 替换，请改为替换 {3}。</source>
        <translation>Layer {0} was replaced by {2} on {1}; replace {3} instead.</translation>
    </message>
    <message>
        <source>{0} 不是本程序的工作库。请将该文件移走，或另选工作区文件夹。</source>
        <translation>{0} is no workspace of this program. Move that file away, or choose another workspace folder.</translation>
    </message>
    <message>
        <source>工作库 {0} 由更新版本的程序建立（库版本 {1}，本程序支持到 {2}）。请升级本程序，或另选工作区文件夹。</source>
        <translation>The workspace {0} was made by a later version of the program (database version {1}, this program knows up to {2}). Update this program, or choose another workspace folder.</translation>
    </message>
    <message>
        <source>文号格式“{0}”不正确：其中必须有且只能有 {year} 和 {serial}。请在设置中修改文号格式。</source>
        <translation>The number format &quot;{0}&quot; is wrong: it must hold {year} and {serial} once each. Change it in the settings.</translation>
    </message>
    <message>
        <source>文号“{0}”已经用过，说明文号格式改过。请在设置中改回能区分年度的文号格式。</source>
        <translation>The number &quot;{0}&quot; was used before, so the number format must have been changed. Set it back to one that tells years apart.</translation>
    </message>
    <message>
        <source>{0}已于{1}撤回，不能再作处理。请核对文号。</source>
        <translation>{0} was withdrawn on {1} and cannot be dealt with again. Check the number.</translation>
    </message>
    <message>
        <source>{0}已于{1}被替代，不能再作处理。请对替代它的审查意见办理。</source>
        <translation>{0} was replaced on {1} and cannot be dealt with again. Deal with the opinion that replaces it.</translation>
    </message>
    <message>
        <source>{0}已于{1}作废，不能再作处理。请核对文号。</source>
        <translation>{0} was voided on {1} and cannot be dealt with again. Check the number.</translation>
    </message>
    <message>
        <source>审查意见 {0} 的处置须写明理由。请填写理由。</source>
        <translation>Opinion {0}: a reason is required. Enter it.</translation>
    </message>
    <message>
        <source>{0}尚未签署完毕，没有生效。请先完成签署；不再需要的，请作废。</source>
        <translation>{0} is not fully signed and not in force. Finish signing; void it if it is no longer needed.</translation>
    </message>
    <message>
        <source>{0}已签署完毕并生效，不能再签署或作废。需要收回的，请撤回或替代。</source>
        <translation>{0} is fully signed and in force; it cannot be signed or voided any more. Withdraw or replace it.</translation>
    </message>
    <message>
        <source>登记簿中没有文号为“{0}”的审查意见，请在登记簿中核对文号。</source>
        <translation>The register has no opinion &quot;{0}&quot;; check the number in the register.</translation>
    </message>
    <message>
        <source>审查意见 {0}</source>
        <translation>opinion {0}</translation>
    </message>
    <message>
        <source>人员 {0}</source>
        <translation>person {0}</translation>
    </message>
    <message>
        <source>照片 {0}</source>
        <translation>photo {0}</translation>
    </message>
    <message>
        <source>请重新启动程序以重建该文件；若仍不行，请重新安装程序。</source>
        <translation>Restart the program to rebuild that file; if that does not help, reinstall it.</translation>
    </message>
    <message>
        <source>规划资料库 {0} 的格式是 {1}，本程序需要 {2}。{3}</source>
        <translation>The plan database {0} is of format {1}, this program needs {2}. {3}</translation>
    </message>
    <message>
        <source>规划中没有编号为“{0}”的表。请用规划目录中列出的表号。</source>
        <translation>The plan has no table {0}. Use a number from the plan&apos;s list of tables.</translation>
    </message>
    <message>
        <source>规划资料库 {0} {1}，无法读取规划的规则和图层。{2}</source>
        <translation>The plan database {0} {1}; the plan&apos;s rules and layers cannot be read. {2}</translation>
    </message>
    <message>
        <source>找不到{0}：它不在当前工作库中。请核对编号，或检查打开的是否是正确的工作库。</source>
        <translation>{0} not found: it is not in this workspace. Check its number, and that the right workspace is open.</translation>
    </message>
    <message>
        <source>审查记录 {0}</source>
        <translation>review record {0}</translation>
    </message>
    <message>
        <source>正文</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>表格</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>规则</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>法规（转述）</source>
        <translation>Legal provisions (paraphrased)</translation>
    </message>
    <message>
        <source>{0}{1}{2}{3}适用情形：{4}（转述）</source>
        <translation>{0}{1}{2}{3}Applies to: {4} (paraphrased)</translation>
    </message>
    <message>
        <source>{0}（{1}，转述）</source>
        <translation>{0} ({1}, paraphrased)</translation>
    </message>
    <message>
        <source>轨迹 {0}</source>
        <translation>track {0}</translation>
    </message>
    <message>
        <source>无法写入 {0}：文件或所在文件夹是只读的。请检查文件夹权限，或另选一个可写的工作区文件夹。</source>
        <translation>{0} cannot be written: the file or its folder is read-only. Check its permissions, or choose a workspace folder you may write to.</translation>
    </message>
    <message>
        <source>无法写入 {0}：磁盘已满。请清理磁盘空间后重试，已有数据不受影响。</source>
        <translation>{0} cannot be written: the disk is full. Make room and try again; existing data are safe.</translation>
    </message>
    <message>
        <source>无法读取 {0}：文件已损坏，或者不是本程序的数据库。请从备份恢复该文件，或将其移走后重新启动程序。</source>
        <translation>{0} cannot be read: it is damaged, or no database of this program. Restore it from a backup, or move it away and restart the program.</translation>
    </message>
    <message>
        <source>无法写入 {0}：另一个程序正在使用它。请关闭其他正在运行的审查工作站窗口后重试。</source>
        <translation>{0} cannot be written: another program is using it. Close other windows of the workstation and try again.</translation>
    </message>
    <message>
        <source>无法打开 {0}：文件不存在或没有访问权限。请检查路径和文件夹权限，或另选工作区文件夹。</source>
        <translation>{0} cannot be opened: it does not exist, or access is denied. Check path and permissions, or choose another workspace folder.</translation>
    </message>
    <message>
        <source>读写 {0} 时磁盘出错（{1}）。请检查磁盘或网络驱动器是否正常连接，然后重试。</source>
        <translation>Disk error on {0} ({1}). Check that the disk or network drive is connected, then try again.</translation>
    </message>
    <message>
        <source>工作库 {0} 由旧版本的程序建立，只读时无法升级。请先在可写的位置打开一次该工作库。</source>
        <translation>The workspace {0} was made by an earlier version and cannot be upgraded while read-only. Open it once where it can be written.</translation>
    </message>
    <message>
        <source>查看统计</source>
        <translation>See dashboard</translation>
    </message>
    <message>
        <source>印发通知、导言</source>
        <translation>Notice of issue, introduction</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>分组</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>栏目</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>规划文本行号</source>
        <translation>Line of the plan</translation>
    </message>
    <message>
        <source>添加证据材料</source>
        <translation>Add evidence</translation>
    </message>
    <message>
        <source>移除证据材料</source>
        <translation>Remove evidence</translation>
    </message>
    <message>
        <source>“{0}”已是规则{1}的证据材料（内容相同），没有重复添加。</source>
        <translation>&quot;{0}&quot; is evidence for rule {1} already (same content); it was not added again.</translation>
    </message>
    <message>
        <source>“{0}”超过200兆字节，不能作为证据材料保存；请压缩，或只保留所依据的部分。</source>
        <translation>&quot;{0}&quot; is larger than 200 MB and cannot be kept as evidence; compress it, or keep only the part that matters.</translation>
    </message>
    <message>
        <source>“{0}”是空文件，不能作为证据材料；请核对文件。</source>
        <translation>&quot;{0}&quot; is an empty file and cannot be evidence; check the file.</translation>
    </message>
    <message>
        <source>证据材料“{0}”列在{1}的审查记录中，须留存备查，不能移除。</source>
        <translation>The evidence &quot;{0}&quot; is listed in the review record of {1}; it must be kept and cannot be removed.</translation>
    </message>
    <message>
        <source>改写审查意见</source>
        <translation>Edit opinion</translation>
    </message>
    <message>
        <source>“{0}”中的这一条由模板固定，不能改写。请在“机关设置”的条款中修改。</source>
        <translation>This clause of &quot;{0}&quot; is fixed by the template and cannot be edited. Change it among the clauses of &quot;Office settings&quot;.</translation>
    </message>
    <message>
        <source>“{0}”有{1}字，超过{2}字，请删减。</source>
        <translation>&quot;{0}&quot; has {1} characters, more than {2}; shorten it.</translation>
    </message>
    <message>
        <source>查看常用语</source>
        <translation>See phrases</translation>
    </message>
    <message>
        <source>保存常用语</source>
        <translation>Keep phrases</translation>
    </message>
    <message>
        <source>删除常用语</source>
        <translation>Delete phrases</translation>
    </message>
    <message>
        <source>没有可保存的文字，请先写下理由，再存为常用语。</source>
        <translation>There is nothing to keep; write the reason first, then keep it as a phrase.</translation>
    </message>
    <message>
        <source>常用语最多{0}条，请先删去不用的，再保存。</source>
        <translation>There can be at most {0} phrases; delete some that are not used, then keep this one.</translation>
    </message>
    <message>
        <source>证据材料 {0}</source>
        <translation>evidence {0}</translation>
    </message>
    <message>
        <source>证据材料“{0}”</source>
        <translation>evidence &quot;{0}&quot;</translation>
    </message>
    <message>
        <source>照片“{0}”</source>
        <translation>photo &quot;{0}&quot;</translation>
    </message>
    <message>
        <source>{0}在工作库中的文件已被改动，与添加时不同；请从备份恢复，或移除后重新添加。</source>
        <translation>The file of {0} in the workspace was altered since it was added; restore it from a backup, or remove it and add it again.</translation>
    </message>
    <message>
        <source>解除锁定</source>
        <translation>unlock an account</translation>
    </message>
    <message>
        <source>设置登录规则</source>
        <translation>set the sign-in rules</translation>
    </message>
    <message>
        <source>输错密码的次数</source>
        <translation>Wrong passwords</translation>
    </message>
    <message>
        <source>账户锁定的分钟数</source>
        <translation>Minutes of the lock</translation>
    </message>
    <message>
        <source>无人操作的分钟数</source>
        <translation>Idle minutes</translation>
    </message>
    <message>
        <source>查看登录规则</source>
        <translation>see the sign-in rules</translation>
    </message>
    <message>
        <source>{0}“{1}”不在{2}至{3}之间。请改正。</source>
        <translation>{0} &quot;{1}&quot; is not between {2} and {3}. Correct it.</translation>
    </message>
    <message>
        <source>交换包中的案卷 {0} 内容不合要求（{1}），没有导入任何内容。请对方检查后重新导出。</source>
        <translation>Case {0} in the exchange package does not meet the format ({1}); nothing was imported. Have the sender check and export again.</translation>
    </message>
    <message>
        <source>交换包缺少“{0}”所附的文件（{1}…），没有导入任何内容。请对方重新导出。</source>
        <translation>The exchange package lacks a file attached to &quot;{0}&quot; ({1}...); nothing was imported. Have the sender export again.</translation>
    </message>
    <message>
        <source>与共享登记库（{0}）的连接不通或已中断（{1}）。请检查网络和服务器；本机的工作可以继续，签发等连接恢复后再办。</source>
        <translation>The connection to the shared register ({0}) fails or broke ({1}). Check network and server; work on this machine can go on, issuing and the like when the connection is back.</translation>
    </message>
    <message>
        <source>共享登记库（{0}）不允许这样做（{1}）。请联系数据库管理员，按帮助中“共享登记库”一节授权。</source>
        <translation>The shared register ({0}) does not allow this ({1}). Ask the database administrator to grant rights as the help says under &quot;Shared register&quot;.</translation>
    </message>
    <message>
        <source>共享登记库（{0}）正忙，等待超时（{1}）。请稍后重试。</source>
        <translation>The shared register ({0}) is busy; waiting took too long ({1}). Try again later.</translation>
    </message>
    <message>
        <source>本机</source>
        <translation>this machine</translation>
    </message>
    <message>
        <source>共享登记库地址“{0}”看不懂。请写成postgresql://用户@主机/数据库，或service=服务名。</source>
        <translation>The address of the shared register &quot;{0}&quot; is not understood. Write it as postgresql://user@host/database or service=name.</translation>
    </message>
    <message>
        <source>文号{0}在共享登记库中已属于另一份文件。本机没有改动；请同步后重新办理。</source>
        <translation>Number {0} belongs to another document in the shared register. Nothing was changed on this machine; synchronise, then do it again.</translation>
    </message>
    <message>
        <source>{0}已在另一台工作站上办理过，本机的这一步没有保存。请同步共享登记库后再看。</source>
        <translation>{0} was dealt with on another workstation, and this step was not saved here. Synchronise with the shared register, then look again.</translation>
    </message>
    <message>
        <source>成文日期{0}早于共享登记库中{1}的日期{2}，本机时钟可能被调慢。请校准本机日期和时间后再签发。</source>
        <translation>The date of issue {0} is before the date {2} of {1} in the shared register; this machine&apos;s clock may be slow. Set date and time, then issue.</translation>
    </message>
    <message>
        <source>立方米/年</source>
        <translation>m³/year</translation>
    </message>
    <message>
        <source>{0}为{1}{2}，各工作站已签发和正在签署的意见共占用{3}{4}，再加本项目的{5}{6}就超出了。没有签发，文号未占用。请同步共享登记库后重新审查。</source>
        <translation>{0} is {1}{2}; opinions issued and being signed on all workstations take up {3}{4}, and this project&apos;s {5}{6} would exceed it. Nothing was issued and no number taken. Synchronise with the shared register, then review again.</translation>
    </message>
    <message>
        <source>此刻有{0}个以上文号正在签发中，请稍后重试。</source>
        <translation>More than {0} numbers are being issued at this moment; try again shortly.</translation>
    </message>
    <message>
        <source>共享登记库还没有按本版程序建好。请由数据库管理员运行shared prepare后再连接。</source>
        <translation>The shared register was not prepared for this version of the program. Let the database administrator run shared prepare, then connect.</translation>
    </message>
    <message>
        <source>共享登记库由更新版本的程序建立（库版本{0}，本程序支持到{1}）。请升级本机程序。</source>
        <translation>The shared register was made by a newer version of the program (version {0}, this program knows up to {1}). Upgrade the program on this machine.</translation>
    </message>
    <message>
        <source>表头应有“点号、圈号、X、Y”（X为北、Y为东）或“点号、圈号、经度、纬度”</source>
        <translation>headings should read &quot;点号、圈号、X、Y&quot; (point, ring, X north, Y east) or &quot;点号、圈号、经度、纬度&quot; (point, ring, longitude, latitude)</translation>
    </message>
    <message>
        <source>点号</source>
        <translation>point number</translation>
    </message>
    <message>
        <source>圈号</source>
        <translation>ring number</translation>
    </message>
    <message>
        <source>地块</source>
        <translation>parcel</translation>
    </message>
    <message>
        <source>按表头的经度、纬度</source>
        <translation>by the headings of longitude and latitude</translation>
    </message>
    <message>
        <source>“{0}”的表头下没有界址点，请每点一行补上后重试。</source>
        <translation>&quot;{0}&quot; has no boundary points below its headings; add one a row and try again.</translation>
    </message>
    <message>
        <source>“{0}”中找不到坐标列，{1}，请补上表头后重试。</source>
        <translation>No coordinate columns in &quot;{0}&quot;; {1}. Add the headings and try again.</translation>
    </message>
    <message>
        <source>“{0}”有{1}张工作表（{2}）含坐标列，请只保留一张后重试。</source>
        <translation>&quot;{0}&quot; has {1} sheets ({2}) with coordinate columns; keep one and try again.</translation>
    </message>
    <message>
        <source>“{0}”第{1}行的表头有{2}列“{3}”，无法确定用哪一列；请把并排的表上下接起来，或删去多余的列后重试。</source>
        <translation>Row {1} of &quot;{0}&quot; has {2} columns &quot;{3}&quot;, and it cannot be told which to use; put tables that stand side by side one below the other, or delete the extra columns, and try again.</translation>
    </message>
    <message>
        <source>“{0}”的带号列有不同的带号（{1}），请按同一投影带导出后重试。</source>
        <translation>The zone column of &quot;{0}&quot; holds different zones ({1}); export in one projection zone and try again.</translation>
    </message>
    <message>
        <source>“{0}”第{1}行缺少圈号，请补上（外圈一般为1）或删除该行后重试。</source>
        <translation>Row {1} of &quot;{0}&quot; has no ring number; add it (usually 1 for the outer ring) or delete the row, and try again.</translation>
    </message>
    <message>
        <source>“{0}”第{1}行的{2}为空，请补上坐标，或删除该行（合计、备注等）后重试。</source>
        <translation>Row {1} of &quot;{0}&quot;: {2} is empty; enter the coordinate, or delete the row (totals, notes), and try again.</translation>
    </message>
    <message>
        <source>“{0}”第{1}行的{2}“{3}”不是度数；若为平面坐标，请把表头改为X（北）、Y（东）后重试。</source>
        <translation>Row {1} of &quot;{0}&quot;: {2} &quot;{3}&quot; is no degrees; if these are plane coordinates, change the headings to X (north) and Y (east) and try again.</translation>
    </message>
    <message>
        <source>“{0}”同时有X、Y和经度、纬度列，已按X、Y读取。</source>
        <translation>&quot;{0}&quot; has both X, Y and longitude, latitude; X, Y were used.</translation>
    </message>
    <message>
        <source>“{0}”有{1}个字，版面上最多印{2}个字，请在机关设置中精简。</source>
        <translation>&quot;{0}&quot; has {1} characters, and the page prints {2} at most; shorten it in the office settings.</translation>
    </message>
    <message>
        <source>成文日期“{0}”不是日期，请写成2026-03-05的形式。</source>
        <translation>The date of issue &quot;{0}&quot; is no date; write it like 2026-03-05.</translation>
    </message>
    <message>
        <source>文件共{0}页，没有第{1}页。</source>
        <translation>The file has {0} pages, there is no page {1}.</translation>
    </message>
    <message>
        <source>该文件不是有效的PDF，无法预览，请重新选择文件。</source>
        <translation>The file is no valid PDF and cannot be previewed; choose another file.</translation>
    </message>
    <message>
        <source>二维码内容过长（{0}个字符），印出后无法识读，请改用签名较短的证书。</source>
        <translation>The QR code holds too much ({0} characters) to be readable in print; use a certificate with a shorter signature.</translation>
    </message>
    <message>
        <source>“{0}”的证书不是RSA密钥，不能用来加密。请导入其RSA证书，或不加密导出。</source>
        <translation>The certificate of &quot;{0}&quot; has no RSA key and cannot be used to encrypt. Import its RSA certificate, or export without encryption.</translation>
    </message>
    <message>
        <source>加密的内容不完整或被改动过</source>
        <translation>the encrypted content is incomplete or was altered</translation>
    </message>
    <message>
        <source>“{0}”的密码不对，或不是PKCS#12证书文件。请重新输入密码（注意大小写和全角字符）。</source>
        <translation>The password of &quot;{0}&quot; is wrong, or it is no PKCS#12 certificate file. Enter the password again (mind case and full-width letters).</translation>
    </message>
    <message>
        <source>无法读取证书文件“{0}”：{1}。请检查路径和权限。</source>
        <translation>The certificate file &quot;{0}&quot; cannot be read: {1}. Check path and permissions.</translation>
    </message>
    <message>
        <source>不是加密给“{0}”的，用它打不开</source>
        <translation>it was not encrypted for &quot;{0}&quot; and cannot be opened with it</translation>
    </message>
    <message>
        <source>签名值不完整或被改动过</source>
        <translation>the signature value is incomplete or was altered</translation>
    </message>
    <message>
        <source>签名单位“{0}”（指纹{1}…）不在已知单位中，请核实后先导入其签名证书</source>
        <translation>the signing office &quot;{0}&quot; (fingerprint {1}...) is not among the known ones; confirm it and import its certificate first</translation>
    </message>
    <message>
        <source>“{0}”不是PEM或DER格式的证书。请向对方单位索取其签名证书（.cer、.crt或.pem，不含私钥）。</source>
        <translation>&quot;{0}&quot; is no certificate in PEM or DER format. Ask the other office for its signing certificate (.cer, .crt or .pem, without private key).</translation>
    </message>
    <message>
        <source>“{0}”中有{1}个证书，不知道哪一个是对方单位的。请只保留其签名证书。</source>
        <translation>&quot;{0}&quot; holds {1} certificates, and it cannot be told which is the other office&apos;s. Keep its signing certificate only.</translation>
    </message>
    <message>
        <source>“{0}”是发证机构或其他用途的证书，不能用来签名。请向对方单位索取其签名证书。</source>
        <translation>&quot;{0}&quot; is the certificate of an authority or for another purpose and cannot be used to sign. Ask the other office for its signing certificate.</translation>
    </message>
    <message>
        <source>签名时“{0}”的证书不在有效期内</source>
        <translation>the certificate of &quot;{0}&quot; was not valid at the time of signing</translation>
    </message>
    <message>
        <source>印章图片应为背景透明的PNG。请用透明背景重新导出印章图片。</source>
        <translation>The seal should be a PNG with transparent background. Export it again with a transparent background.</translation>
    </message>
    <message>
        <source>{0}专用</source>
        <translation>{0} only</translation>
    </message>
    <message>
        <source>印章图片不是PNG，或超过5MB。{0}</source>
        <translation>The seal image is no PNG, or larger than 5 MB. {0}</translation>
    </message>
    <message>
        <source>印章图片没有透明背景，会遮住正文。{0}</source>
        <translation>The seal image has no transparent background and would cover the text. {0}</translation>
    </message>
    <message>
        <source>印章图片已损坏，无法读取。{0}</source>
        <translation>The seal image is damaged and cannot be read. {0}</translation>
    </message>
    <message>
        <source>印章图片为{0}像素，应在{1}至{2}像素之间。请调整大小后重新选择。</source>
        <translation>The seal image has {0} pixels; it should have {1} to {2}. Resize it and choose it again.</translation>
    </message>
    <message>
        <source>，可能是{0}</source>
        <translation>, perhaps {0}</translation>
    </message>
    <message>
        <source>签名时间{0}早于{1}（{2}），本机时钟可能被调慢。请校准本机日期和时间后再签。</source>
        <translation>The signing time {0} is before {1} ({2}); this machine&apos;s clock may be slow. Set date and time, then sign.</translation>
    </message>
    <message>
        <source>第{0}个[[clause]]</source>
        <translation>[[clause]] number {0}</translation>
    </message>
    <message>
        <source>是不认识的项，本文件只能有若干个[[clause]]</source>
        <translation>is unknown; this file holds only [[clause]] sections</translation>
    </message>
    <message>
        <source>请改正或删去</source>
        <translation>correct or delete it</translation>
    </message>
    <message>
        <source>应为{0}之一</source>
        <translation>should be one of {0}</translation>
    </message>
    <message>
        <source>请改正</source>
        <translation>correct it</translation>
    </message>
    <message>
        <source>应为列表，其中只能有{0}</source>
        <translation>should be a list holding only {0}</translation>
    </message>
    <message>
        <source>应为true或false</source>
        <translation>should be true or false</translation>
    </message>
    <message>
        <source>应为文字，可改写的条款须有名称</source>
        <translation>should be text: a clause that can be edited needs a name</translation>
    </message>
    <message>
        <source>请补上</source>
        <translation>add it</translation>
    </message>
    <message>
        <source>应为不空的文字</source>
        <translation>should be text that is not empty</translation>
    </message>
    <message>
        <source>审查意见模板“{0}”无法读取（{1}），请重新安装本程序。</source>
        <translation>The opinion template &quot;{0}&quot; cannot be read ({1}); install this program again.</translation>
    </message>
    <message>
        <source>应为红、绿、蓝三个0到1之间的数</source>
        <translation>should be three numbers from 0 to 1 for red, green and blue</translation>
    </message>
    <message>
        <source>请改正，或删去该项以恢复原值</source>
        <translation>correct it, or delete it to have the original value back</translation>
    </message>
    <message>
        <source>第{0}个[[clause]].name</source>
        <translation>[[clause]] number {0}, name</translation>
    </message>
    <message>
        <source>“{0}”与同一部分的另一条同名</source>
        <translation>&quot;{0}&quot; has the name of another clause of the same part</translation>
    </message>
    <message>
        <source>是不认识的项，可用的项：{0}</source>
        <translation>is unknown; available: {0}</translation>
    </message>
    <message>
        <source>应大于0且不超过{0}</source>
        <translation>should be above 0 and at most {0}</translation>
    </message>
    <message>
        <source>一组项目（[…]）</source>
        <translation>a group of items ([...])</translation>
    </message>
    <message>
        <source>列表（[…]）</source>
        <translation>a list ([...])</translation>
    </message>
    <message>
        <source>是否</source>
        <translation>yes or no (true, false)</translation>
    </message>
    <message>
        <source>是否应为“{0}”</source>
        <translation>was &quot;{0}&quot; meant?</translation>
    </message>
    <message>
        <source>可用的项：{0}</source>
        <translation>available: {0}</translation>
    </message>
    <message>
        <source>是不认识的项，{0}</source>
        <translation>is unknown; {0}</translation>
    </message>
    <message>
        <source>模板文件“{0}”中的“{1}”{2}；{3}。</source>
        <translation>In the template file &quot;{0}&quot;, &quot;{1}&quot; {2}; {3}.</translation>
    </message>
    <message>
        <source>应为{0}</source>
        <translation>should be {0}</translation>
    </message>
    <message>
        <source>第{0}行第{1}列附近</source>
        <translation>near line {0}, column {1}</translation>
    </message>
    <message>
        <source>末尾附近</source>
        <translation>near the end</translation>
    </message>
    <message>
        <source>模板文件“{0}”{1}的写法有误（不是有效的TOML，常见原因是缺少引号或括号），请改正，或恢复原模板。</source>
        <translation>The template file &quot;{0}&quot; is written wrongly {1} (no valid TOML; often a quote or bracket is missing); correct it, or restore the original.</translation>
    </message>
    <message>
        <source>花括号不成对</source>
        <translation>has a brace without its pair</translation>
    </message>
    <message>
        <source>请补全，要印出花括号本身时请写成{{0}}</source>
        <translation>add the other; to print a brace itself, write {{0}}</translation>
    </message>
    <message>
        <source>（无）</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>中的“{{0}}”不能填入，可用的有：{1}</source>
        <translation>holds &quot;{{0}}&quot;, which cannot be filled in; available: {1}</translation>
    </message>
    <message>
        <source>“{0}”有无法导入的行：{1}。请改正后重新导入，本次未导入任何条目。</source>
        <translation>&quot;{0}&quot; has rows that cannot be imported: {1}. Correct them and import again; nothing was imported.</translation>
    </message>
    <message>
        <source>规划</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>现状建设用地</source>
        <translation>existing construction land</translation>
    </message>
    <message>
        <source>新增可拓展空间</source>
        <translation>new expandable space</translation>
    </message>
    <message>
        <source>新增可扩展空间</source>
        <translation>new expandable space</translation>
    </message>
    <message>
        <source>“{0}”的{1}在文字与{2}中不一致</source>
        <translation>The {1} of &quot;{0}&quot; differs between text and {2}</translation>
    </message>
    <message>
        <source>文字与表格两个数字不能同真，引用前应请编制单位核实；宜以表格为准并注明。</source>
        <translation>Text and table cannot both be right; have the figure confirmed by the plan&apos;s authors before citing it. Prefer the table, and say so.</translation>
    </message>
    <message>
        <source>“{0}”与“{1}”在文字中的数字对调</source>
        <translation>The figures of &quot;{0}&quot; and &quot;{1}&quot; are exchanged in the text</translation>
    </message>
    <message>
        <source>两个板块的描述串行，按名称取用会得到另一板块的面积；应以表格为准。</source>
        <translation>The descriptions of two blocks are mixed up, so by name one gets the other block&apos;s area; the table prevails.</translation>
    </message>
    <message>
        <source>；若各区块单位均为{0}则合计{1}，与总面积相符</source>
        <translation>; if all parts were in {0}, they would add up to {1}, which fits the whole</translation>
    </message>
    <message>
        <source>各表相加</source>
        <translation>sum of the tables</translation>
    </message>
    <message>
        <source>同一板块只计一次</source>
        <translation>each block counted once</translation>
    </message>
    <message>
        <source>再扣除位于其他板块之内的板块</source>
        <translation>less the blocks inside others</translation>
    </message>
    <message>
        <source>区块</source>
        <translation>part</translation>
    </message>
    <message>
        <source>第{0}行“{1}”：{2}；{3}：{4}公顷</source>
        <translation>Line {0}, &quot;{1}&quot;: {2}; {3}: {4} ha</translation>
    </message>
    <message>
        <source>“{0}”各区块面积之和不等于规划面积{1}</source>
        <translation>The parts of &quot;{0}&quot; do not add up to its planned area{1}</translation>
    </message>
    <message>
        <source>各区块合计{0}公顷，规划面积{1}公顷{2}。</source>
        <translation>The parts add up to {0} ha, the planned area is {1} ha{2}.</translation>
    </message>
    <message>
        <source>，其中一个单位有误</source>
        <translation>; one of the units is wrong</translation>
    </message>
    <message>
        <source>文字所称产业板块{0}合计与五张板块表均不相符</source>
        <translation>The text&apos;s total of {0} for the industry blocks fits none of the five block tables</translation>
    </message>
    <message>
        <source>同一板块列入两张表、板块套板块，使总量有多种算法；核算规模不能直接引用文字中的合计。</source>
        <translation>Blocks listed in two tables, and blocks within blocks, allow several totals; do not cite the total of the text when reckoning areas.</translation>
    </message>
    <message>
        <source>文字：{0}平方千米</source>
        <translation>Text: {0} km²</translation>
    </message>
    <message>
        <source>表{0}-{1}</source>
        <translation>table {0}-{1}</translation>
    </message>
    <message>
        <source>专栏{0}-{1}</source>
        <translation>box {0}-{1}</translation>
    </message>
    <message>
        <source>附表{0}</source>
        <translation>annexed table {0}</translation>
    </message>
    <message>
        <source>专栏6-2“{0}”称{1}个，与所列名称和{2}不符</source>
        <translation>Box 6-2 gives {1} for &quot;{0}&quot;, which fits neither the names listed nor {2}</translation>
    </message>
    <message>
        <source>有的板块没有名称、范围和面积；项目所称板块不在列名之中的，不能当然认作规划板块。</source>
        <translation>Some blocks have no name, extent or area; a block that a project names but the list does not cannot simply be taken for a planned one.</translation>
    </message>
    <message>
        <source>标题：{0}个</source>
        <translation>Heading: {0}</translation>
    </message>
    <message>
        <source>列名：{0}项</source>
        <translation>Names listed: {0}</translation>
    </message>
    <message>
        <source>{0}：{1}行</source>
        <translation>{0}: {1} rows</translation>
    </message>
    <message>
        <source>“{0}”共{1}行</source>
        <translation>&quot;{0}&quot;: {1} rows</translation>
    </message>
    <message>
        <source>太原市：</source>
        <translation>Taiyuan: </translation>
    </message>
    <message>
        <source>文字称产业板块共{0}个，专栏6-2各类个数相加为{1}个</source>
        <translation>The text gives {0} industry blocks in all, the kinds in box 6-2 add up to {1}</translation>
    </message>
    <message>
        <source>同一板块列入两类是差额的可能来源；统计板块时应去重，不能两数并用。</source>
        <translation>A block listed under two kinds may explain the difference; count each block once and do not use both figures together.</translation>
    </message>
    <message>
        <source>表6-5“{0}”与所列飞出地园区个数不符</source>
        <translation>&quot;{0}&quot; in table 6-5 does not fit the number of enclave parks listed</translation>
    </message>
    <message>
        <source>结对名称与园区所在县不一致，认定飞地结对关系时应以所列园区为准并请太忻办核实。</source>
        <translation>The pairing names another county than that of the parks; when judging an enclave pairing, rely on the parks listed and have the Taixin office confirm.</translation>
    </message>
    <message>
        <source>文字：{0}</source>
        <translation>Text: {0}</translation>
    </message>
    <message>
        <source>专栏6-2：{0}</source>
        <translation>Box 6-2: {0}</translation>
    </message>
    <message>
        <source>表2-7“{0}”称{1}个，列出{2}个</source>
        <translation>Table 2-7 gives {1} for &quot;{0}&quot; and lists {2}</translation>
    </message>
    <message>
        <source>列名不全或个数有误，未列名的不能认定。</source>
        <translation>The list is incomplete or the number wrong; what is not listed cannot be taken as included.</translation>
    </message>
    <message>
        <source>文字称“{0}”，{1}所列为{2}处（个）</source>
        <translation>The text says &quot;{0}&quot;, {1} lists {2}</translation>
    </message>
    <message>
        <source>名录不全或个数有误；不在附表中的对象仍可能受保护，应查主管部门最新公布的名录。</source>
        <translation>The list is incomplete or the number wrong; what is not in the annexed table may still be protected: check the latest list of the authority.</translation>
    </message>
    <message>
        <source>结对子县（市、区）：{0}</source>
        <translation>Paired counties: {0}</translation>
    </message>
    <message>
        <source>忻州市飞出地{0}个：{1}</source>
        <translation>Enclave sources in Xinzhou ({0}): {1}</translation>
    </message>
    <message>
        <source>文中列举{0}项而称{1}个（座、条）</source>
        <translation>The text lists {0} items and speaks of {1}</translation>
    </message>
    <message>
        <source>列举与个数不符，未列名的不能认定。</source>
        <translation>List and number differ; what is not listed cannot be taken as included.</translation>
    </message>
    <message>
        <source>{0}个</source>
        <translation>{0} items</translation>
    </message>
    <message>
        <source>附表2至{0}年完成的项目新增建设用地合计超过表2-1的控制规模</source>
        <translation>New construction land of the projects in annexed table 2 completed by {0} exceeds the limit of table 2-1</translation>
    </message>
    <message>
        <source>列入附表2不等于新增建设用地指标已落实；交通、水利等单列指标不计入的，应由主管部门逐项说明。</source>
        <translation>Being listed in annexed table 2 does not mean that quota is granted; whether transport, water and the like fall under separate quota is for the authorities to say item by item.</translation>
    </message>
    <message>
        <source>附表2“{0}”一项的新增建设用地即超过表2-1的控制规模</source>
        <translation>New construction land of &quot;{0}&quot; alone (annexed table 2) exceeds the limit of table 2-1</translation>
    </message>
    <message>
        <source>该数可能误印（多一位或误用单位），审查该项目须以立项和用地预审文件的面积为准。</source>
        <translation>The figure may be a misprint (a digit too many, or a wrong unit); review the project by the area in its approval and land pre-examination.</translation>
    </message>
    <message>
        <source>表2-1：{0}万亩</source>
        <translation>Table 2-1: {0} ×10⁴ mu</translation>
    </message>
    <message>
        <source>附表2：{0}项合计{1}万亩</source>
        <translation>Annexed table 2: {0} projects, {1} ×10⁴ mu in all</translation>
    </message>
    <message>
        <source>附表2：{0}亩</source>
        <translation>Annexed table 2: {0} mu</translation>
    </message>
    <message>
        <source>附表2“{0}”的新增建设用地大于总规模</source>
        <translation>New construction land of &quot;{0}&quot; in annexed table 2 exceeds its whole</translation>
    </message>
    <message>
        <source>部分大于整体，两数至少一误。</source>
        <translation>The part exceeds the whole; at least one of the figures is wrong.</translation>
    </message>
    <message>
        <source>到{0}年新建高标准农田的目标与附表3同期项目之和不符</source>
        <translation>The target of new high-standard farmland by {0} differs from the sum of the projects of those years in annexed table 3</translation>
    </message>
    <message>
        <source>项目清单与目标不能互证，核定补充耕地和建设任务时应以下达的年度计划为准。</source>
        <translation>List and target do not confirm each other; for replacement farmland and construction tasks rely on the yearly plan issued.</translation>
    </message>
    <message>
        <source>附表2“{0}”的地区与项目名称不符</source>
        <translation>The region of &quot;{0}&quot; in annexed table 2 differs from the project&apos;s name</translation>
    </message>
    <message>
        <source>地区一栏可能串行，认定项目是否列入附表时应看名称与实际选址。</source>
        <translation>The region column may have slipped; judge by name and real place whether a project is listed.</translation>
    </message>
    <message>
        <source>总规模{0}亩</source>
        <translation>whole: {0} mu</translation>
    </message>
    <message>
        <source>新增建设用地{0}亩</source>
        <translation>new construction land: {0} mu</translation>
    </message>
    <message>
        <source>文字：{0}万亩</source>
        <translation>Text: {0} ×10⁴ mu</translation>
    </message>
    <message>
        <source>附表3：{0}项合计{1}万亩</source>
        <translation>Annexed table 3: {0} projects, {1} ×10⁴ mu in all</translation>
    </message>
    <message>
        <source>名称：{0}</source>
        <translation>Name: {0}</translation>
    </message>
    <message>
        <source>地区：{0}</source>
        <translation>Region: {0}</translation>
    </message>
    <message>
        <source>附表3“{0}”的建设地点不属所写的县</source>
        <translation>The place of &quot;{0}&quot; in annexed table 3 is not in the county given</translation>
    </message>
    <message>
        <source>建设地点有误或与相邻项目串行，按县筛选会漏掉该项目。</source>
        <translation>The place is wrong or mixed up with the next project; filtering by county would miss it.</translation>
    </message>
    <message>
        <source>建设地点：{0}</source>
        <translation>Place: {0}</translation>
    </message>
    <message>
        <source>2023年区划：{0}属{1}</source>
        <translation>Divisions of 2023: {0} belongs to {1}</translation>
    </message>
    <message>
        <source>{0}“{1}”有一组条款首条漏印序号</source>
        <translation>In {0}, the first clause of a group under &quot;{1}&quot; lacks its number</translation>
    </message>
    <message>
        <source>按序号引用该条会引错，引用时应写全文。</source>
        <translation>Citing this clause by number would go wrong; cite it in full.</translation>
    </message>
    <message>
        <source>章</source>
        <translation>chapter</translation>
    </message>
    <message>
        <source>节</source>
        <translation>section</translation>
    </message>
    <message>
        <source>十</source>
        <translation>ten</translation>
    </message>
    <message>
        <source>重复</source>
        <translation>doubled</translation>
    </message>
    <message>
        <source>不连续</source>
        <translation>not consecutive</translation>
    </message>
    <message>
        <source>{0}的序号{1}：{2}之后为{3}</source>
        <translation>The numbers in {0} are {1}: {3} follows {2}</translation>
    </message>
    <message>
        <source>按序号引用该表会指向另一项，引用时应同时写项目名称。</source>
        <translation>Citing this table by number would point to another item; give the project&apos;s name as well.</translation>
    </message>
    <message>
        <source>第{0}{1}的编号不连续</source>
        <translation>The numbering breaks at {1} {0}</translation>
    </message>
    <message>
        <source>章节编号有误，引用时应写标题全文。</source>
        <translation>A chapter or section is misnumbered; cite the full heading.</translation>
    </message>
    <message>
        <source>零</source>
        <translation>zero</translation>
    </message>
    <message>
        <source>{0}中“{1}”列了{2}次</source>
        <translation>{0} lists &quot;{1}&quot; {2} times</translation>
    </message>
    <message>
        <source>同一名称重复列出，统计个数和规模时不得重复计算；应核实是否为不同对象。</source>
        <translation>The same name is listed more than once; do not count it twice, and check whether different objects are meant.</translation>
    </message>
    <message>
        <source>万亩</source>
        <translation>×10⁴ mu</translation>
    </message>
    <message>
        <source>万公顷</source>
        <translation>×10⁴ ha</translation>
    </message>
    <message>
        <source>万平方千米</source>
        <translation>×10⁴ km²</translation>
    </message>
    <message>
        <source>国土面积{0}万平方千米（{1}万亩）</source>
        <translation>land area of {0} ×10⁴ km² ({1} ×10⁴ mu)</translation>
    </message>
    <message>
        <source>总面积{0}万亩</source>
        <translation>whole of {0} ×10⁴ mu</translation>
    </message>
    <message>
        <source>忻州区国土面积与三类用地面积之和不一致</source>
        <translation>The area of the Xinzhou region is not the sum of its three land uses</translation>
    </message>
    <message>
        <source>同一总面积有两个数，各处比例因所用总面积不同而不可比；核算比例时应先统一分母。</source>
        <translation>The same total has two figures, so shares based on different totals cannot be compared; agree on one total before checking shares.</translation>
    </message>
    <message>
        <source>三类用地之和{0}万亩</source>
        <translation>sum of the three land uses, {0} ×10⁴ mu</translation>
    </message>
    <message>
        <source>“{0}{1}”所占比例与面积不符</source>
        <translation>The share given for &quot;{0}{1}&quot; does not fit its area</translation>
    </message>
    <message>
        <source>该比例误算，或所用总面积与他处不同；引用时用面积，不用比例。</source>
        <translation>The share was miscalculated, or rests on another total; cite the area, not the share.</translation>
    </message>
    <message>
        <source>各部分比例之和为{0}%，不是100%</source>
        <translation>The shares add up to {0}%, not 100%</translation>
    </message>
    <message>
        <source>至少一个比例有误，引用时用面积，不用比例。</source>
        <translation>At least one share is wrong; cite the areas, not the shares.</translation>
    </message>
    <message>
        <source>文字：{0}%</source>
        <translation>Text: {0}%</translation>
    </message>
    <message>
        <source>按{0}计算：{1}%</source>
        <translation>Reckoned by {0}: {1}%</translation>
    </message>
    <message>
        <source>合计大于实际面积；核算新增可扩展空间等总量时应扣除重复部分。</source>
        <translation>The total exceeds the real area; subtract what is counted twice when reckoning totals such as new expandable space.</translation>
    </message>
    <message>
        <source>第{0}行文字沿用了该合计。</source>
        <translation>Line {0} of the text repeats that total.</translation>
    </message>
    <message>
        <source>“{0}”又写作“{1}”</source>
        <translation>&quot;{0}&quot; is also written &quot;{1}&quot;</translation>
    </message>
    <message>
        <source>两种写法所指相同，按规范写法检索会漏掉此处，条文适用不受影响。</source>
        <translation>Both spellings mean the same; a search for the standard one misses this place. The clause applies all the same.</translation>
    </message>
    <message>
        <source>括号或引号不配对（{0}处）</source>
        <translation>Unpaired brackets or quotes ({0} places)</translation>
    </message>
    <message>
        <source>不配对处可能漏印文字，引用时应照录原文，不得自行补字。</source>
        <translation>Words may be missing there; quote the text as it stands and add nothing.</translation>
    </message>
    <message>
        <source>所指应为同一附表，引用时写附表全称。</source>
        <translation>The same annexed table must be meant; cite its full name.</translation>
    </message>
    <message>
        <source>{0}（{1}行）</source>
        <translation>{0} (lines: {1})</translation>
    </message>
    <message>
        <source>同一文件的名称前后不一：《{0}》与《{1}》</source>
        <translation>One document under two names: 《{0}》 and 《{1}》</translation>
    </message>
    <message>
        <source>应为同一文件，引用时用正式名称并核对现行版本；不得以名称不符为由认为条款不适用。</source>
        <translation>The same document must be meant; cite its official name and check the edition in force. A differing name does not make the clause inapplicable.</translation>
    </message>
    <message>
        <source>法规名称的括号位置有误：&lt;{0}&gt;</source>
        <translation>Brackets misplaced in the name of a regulation: &lt;{0}&gt;</translation>
    </message>
    <message>
        <source>应引作实施《{0}》的办法，引用时用正式名称。</source>
        <translation>It should be cited as measures for implementing 《{0}》; use the official name.</translation>
    </message>
    <message>
        <source>计量单位“{0}”有误</source>
        <translation>Wrong unit &quot;{0}&quot;</translation>
    </message>
    <message>
        <source>单位误印会使数值相差数量级，引用该数前应核实单位。</source>
        <translation>A misprinted unit changes the figure by orders of magnitude; check the unit before citing it.</translation>
    </message>
    <message>
        <source>数字中误印字母：{0}</source>
        <translation>Letters misprinted in a number: {0}</translation>
    </message>
    <message>
        <source>按数字检索查不到该处；装机容量应按改正后的数字理解。</source>
        <translation>A search for the number misses this place; read the installed capacity with the number corrected.</translation>
    </message>
    <message>
        <source>“{0}”一处而名称不一：{1}</source>
        <translation>&quot;{0}&quot; is one place under two names: {1}</translation>
    </message>
    <message>
        <source>应为同一园区，认定飞出地、飞入地时不得因名称不同而分作两处。</source>
        <translation>The same park must be meant; do not take it for two when judging enclaves.</translation>
    </message>
    <message>
        <source>附表{0}的标题写作“{1}”</source>
        <translation>The heading of annexed table {0} reads &quot;{1}&quot;</translation>
    </message>
    <message>
        <source>件</source>
        <translation>annex</translation>
    </message>
    <message>
        <source>《{0}》（{1}处）</source>
        <translation>《{0}》 (places: {1})</translation>
    </message>
    <message>
        <source>{0}（应为{1}）</source>
        <translation>{0} (should be {1})</translation>
    </message>
    <message>
        <source>{0}{1}（{2}处）</source>
        <translation>{0}{1} (places: {2})</translation>
    </message>
    <message>
        <source>文字称“见附件{0}”，规划只有附表{1}</source>
        <translation>The text says &quot;see annex {0}&quot;, but the plan has annexed table {1} only</translation>
    </message>
    <message>
        <source>导出交换包</source>
        <translation>Export exchange package</translation>
    </message>
    <message>
        <source>导入交换包</source>
        <translation>Import exchange package</translation>
    </message>
    <message>
        <source>选定两边都改的内容</source>
        <translation>Settle what both sides changed</translation>
    </message>
    <message>
        <source>“{0}”中没有案卷，第一行应为表头，其下每行一个案卷，请补上后重试。</source>
        <translation>&quot;{0}&quot; holds no cases: the first row should hold headings, with one case a row below; add them and try again.</translation>
    </message>
    <message>
        <source>“{0}”的表头{1}不认识，请改用“案卷文件”一列，或用表单上的字段名（如项目名称、用地总面积、用地文件）。</source>
        <translation>The heading {1} of &quot;{0}&quot; is unknown; use a column &quot;案卷文件&quot; (case file), or the field names of the form (such as &quot;项目名称&quot;, &quot;用地总面积&quot;, &quot;用地文件&quot;).</translation>
    </message>
    <message>
        <source>“{0}”中没有可用的字段：应为一列字段名、一列填写内容。请用“导出空白表格”得到的模板填写后重试。</source>
        <translation>&quot;{0}&quot; has no usable fields: there should be one column of field names and one of values. Use the template from &quot;Export blank form&quot; and try again.</translation>
    </message>
    <message>
        <source>“{0}”{1}单元格：{2}</source>
        <translation>&quot;{0}&quot;, cell {1}: {2}</translation>
    </message>
    <message>
        <source>文件“{0}”：{1}</source>
        <translation>File &quot;{0}&quot;: {1}</translation>
    </message>
    <message>
        <source>{0}（另有{1}处问题）</source>
        <translation>{0} (and {1} more problems)</translation>
    </message>
    <message>
        <source>交换包“{0}”不能使用：{1}。什么都没有导入；请核对后让对方重新导出。</source>
        <translation>The exchange package &quot;{0}&quot; cannot be used: {1}. Nothing was imported; check it and have the sender export again.</translation>
    </message>
    <message>
        <source>设置工作站名称</source>
        <translation>Name the workstation</translation>
    </message>
    <message>
        <source>查看交换包</source>
        <translation>See exchange package</translation>
    </message>
    <message>
        <source>未命名</source>
        <translation>unnamed</translation>
    </message>
    <message>
        <source>工作站名称超过{0}个字，请缩短。</source>
        <translation>The workstation&apos;s name is longer than {0} characters; shorten it.</translation>
    </message>
    <message>
        <source>交换包超过1吉字节，不能加密。请分几次导出，或不加密导出。</source>
        <translation>The exchange package exceeds 1 GB and cannot be encrypted. Export in several parts, or without encryption.</translation>
    </message>
    <message>
        <source>交换包“{0}”是加密的，请给出本单位的证书文件（.p12或.pfx）和密码。</source>
        <translation>The exchange package &quot;{0}&quot; is encrypted; give this office&apos;s certificate file (.p12 or .pfx) and its password.</translation>
    </message>
    <message>
        <source>加密的内容过大</source>
        <translation>the encrypted content is too large</translation>
    </message>
    <message>
        <source>案卷“{0}”不合格式：{1}</source>
        <translation>case &quot;{0}&quot; does not meet the format: {1}</translation>
    </message>
    <message>
        <source>找不到案卷 {0}，没有导出。请在案卷列表中核对。</source>
        <translation>There is no case {0}, so nothing was exported. Check it in the case list.</translation>
    </message>
    <message>
        <source>工作站</source>
        <translation>Workstation</translation>
    </message>
    <message>
        <source>无法读取“{0}”（{1}），请检查路径和权限。</source>
        <translation>&quot;{0}&quot; cannot be read ({1}); check path and permissions.</translation>
    </message>
    <message>
        <source>含有不该有的文件名</source>
        <translation>it holds file names that do not belong there</translation>
    </message>
    <message>
        <source>案卷“{0}”的记录格式不对</source>
        <translation>the records of case &quot;{0}&quot; have a wrong format</translation>
    </message>
    <message>
        <source>“{0}”在工作库中的文件缺失或已被改动，没有导出交换包。请从备份恢复该文件，或移除后重新添加。</source>
        <translation>The file of &quot;{0}&quot; in the workspace is missing or was altered; no exchange package was exported. Restore the file from a backup, or remove it and add it again.</translation>
    </message>
    <message>
        <source>内容不完整</source>
        <translation>the content is incomplete</translation>
    </message>
    <message>
        <source>“{0}”没有待选定的这项内容，可能已经选定。请刷新后查看。</source>
        <translation>&quot;{0}&quot; has no such content to settle; it may be settled already. Refresh and look again.</translation>
    </message>
    <message>
        <source>图层“{0}”的类型或权威性不认识</source>
        <translation>kind or authority of layer &quot;{0}&quot; is unknown</translation>
    </message>
    <message>
        <source>图层“{0}”的内容与其编号不符</source>
        <translation>the content of layer &quot;{0}&quot; does not fit its number</translation>
    </message>
    <message>
        <source>没有编号为“{0}”的导入图层，不能放进交换包。请用layers list核对。</source>
        <translation>There is no imported layer &quot;{0}&quot; to put into the exchange package. Check with layers list.</translation>
    </message>
    <message>
        <source>图层“{0}”标为内部，不能放进交换包。请去掉这个图层后重新导出。</source>
        <translation>Layer &quot;{0}&quot; is marked as internal and cannot go into an exchange package. Leave it out and export again.</translation>
    </message>
    <message>
        <source>登记交换单位</source>
        <translation>Register exchange office</translation>
    </message>
    <message>
        <source>移除交换单位</source>
        <translation>Remove exchange office</translation>
    </message>
    <message>
        <source>指纹“{0}”太短，请至少输入前{1}位（用package offices查看）。</source>
        <translation>The fingerprint &quot;{0}&quot; is too short; enter at least its first {1} characters (see package offices).</translation>
    </message>
    <message>
        <source>不在已知单位中，请用package offices核对</source>
        <translation>it is not among the known offices; check with package offices</translation>
    </message>
    <message>
        <source>无法移除“{0}”的证书（{1}），请检查权限。</source>
        <translation>The certificate of &quot;{0}&quot; cannot be removed ({1}); check permissions.</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>（已删除）</source>
        <translation>(deleted)</translation>
    </message>
    <message>
        <source>办理状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>回收站</source>
        <translation>Recycle bin</translation>
    </message>
    <message>
        <source>飞地</source>
        <translation>Enclave</translation>
    </message>
    <message>
        <source>人工认定</source>
        <translation>Judgement</translation>
    </message>
    <message>
        <source>意见书文字</source>
        <translation>Text of the opinion</translation>
    </message>
    <message>
        <source>办理过程</source>
        <translation>Case history</translation>
    </message>
    <message>
        <source>记事</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>证据材料</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>轨迹</source>
        <translation>Tracks</translation>
    </message>
    <message>
        <source>已撤销</source>
        <translation>undone</translation>
    </message>
    <message>
        <source>东经{0}°至{1}°，北纬{2}°至{3}°</source>
        <translation>{0}° to {1}° E, {2}° to {3}° N</translation>
    </message>
    <message>
        <source>{0}个界址点，{1}</source>
        <translation>{0} boundary points, {1}</translation>
    </message>
    <message>
        <source>在回收站中</source>
        <translation>in the recycle bin</translation>
    </message>
    <message>
        <source>有</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>导出审查意见</source>
        <translation>Export opinions</translation>
    </message>
    <message>
        <source>登记簿中没有符合条件的文件，没有导出。请放宽查询条件。</source>
        <translation>No document of the register fits the conditions, so nothing was exported. Widen the conditions.</translation>
    </message>
    <message>
        <source>不是交换包，或不完整</source>
        <translation>it is no exchange package, or incomplete</translation>
    </message>
    <message>
        <source>签名证书过大，不能用来签署交换包。请换用另一张证书。</source>
        <translation>The signing certificate is too large to sign exchange packages. Use another one.</translation>
    </message>
    <message>
        <source>内容过多或过大</source>
        <translation>there is too much content</translation>
    </message>
    <message>
        <source>目录与内容不符</source>
        <translation>list and content differ</translation>
    </message>
    <message>
        <source>含有不该有的文件</source>
        <translation>it holds files that do not belong there</translation>
    </message>
    <message>
        <source>没有目录（manifest.json）</source>
        <translation>there is no list (manifest.json)</translation>
    </message>
    <message>
        <source>缺少文件{0}</source>
        <translation>file {0} is missing</translation>
    </message>
    <message>
        <source>文件{0}与目录不符</source>
        <translation>file {0} does not fit the list</translation>
    </message>
    <message>
        <source>文件parts/{0}与其名称不符</source>
        <translation>file parts/{0} does not fit its name</translation>
    </message>
    <message>
        <source>文件{0}过大</source>
        <translation>file {0} is too large</translation>
    </message>
    <message>
        <source>含有不能读取的记录</source>
        <translation>it holds records that cannot be read</translation>
    </message>
    <message>
        <source>由更新版本的程序导出，请先升级本程序</source>
        <translation>it was exported by a newer version of the program; upgrade this program first</translation>
    </message>
    <message>
        <source>目录（manifest.json）格式不对</source>
        <translation>the list (manifest.json) has a wrong format</translation>
    </message>
    <message>
        <source>文件{0}已损坏</source>
        <translation>file {0} is damaged</translation>
    </message>
    <message>
        <source>加入共享登记库</source>
        <translation>Join shared register</translation>
    </message>
    <message>
        <source>退出共享登记库</source>
        <translation>Leave shared register</translation>
    </message>
    <message>
        <source>从共享登记库取得</source>
        <translation>taken from the shared register</translation>
    </message>
    <message>
        <source>本案卷已签发{0}，刚从共享登记库取得，没有重新签发。请在登记簿中核对。</source>
        <translation>{0} was issued for this case already and has just been taken from the shared register; nothing was issued again. Check it in the register.</translation>
    </message>
    <message>
        <source>查看共享登记库</source>
        <translation>See shared register</translation>
    </message>
    <message>
        <source>同步共享登记库</source>
        <translation>Synchronise with shared register</translation>
    </message>
    <message>
        <source>等{0}个</source>
        <translation>and others, {0} in all</translation>
    </message>
    <message>
        <source>本机的文号{0}{1}在共享登记库中属于别的文件，没有加入。请先核对两边的登记簿；各单位应使用不同的文号格式。</source>
        <translation>Numbers of this machine belong to other documents in the shared register: {0}{1}. It was not joined. Compare both registers first; offices should use different number formats.</translation>
    </message>
    <message>
        <source>地址里不要写密码：它会明文留在工作库中。请把密码写进本机用户的密码文件（pgpass），地址里只写用户名。</source>
        <translation>Do not write the password into the address: it would stay in the workspace in plain text. Put it into this user&apos;s password file (pgpass) and leave only the user name in the address.</translation>
    </message>
    <message>
        <source>规划到{0}年的{1}</source>
        <translation>the plan&apos;s {1} up to {0}</translation>
    </message>
    <message>
        <source>板块“{0}”的新增可扩展空间</source>
        <translation>new expandable space of block &quot;{0}&quot;</translation>
    </message>
    <message>
        <source>共享登记库</source>
        <translation>Shared register</translation>
    </message>
    <message>
        <source>登记{0}时与共享登记库的连接中断，登记是否成功还不清楚。请不要重复签发：恢复连接后请先同步，已登记的会自动出现在登记簿中，没有登记的文号未占用。</source>
        <translation>The connection to the shared register broke while {0} was being registered, and it is not yet clear whether that succeeded. Do not issue again: once connected, synchronise first; what was registered appears in the register by itself, and what was not has taken no number.</translation>
    </message>
    <message>
        <source>登记{0}时与共享登记库的连接中断，文号已由另一台工作站取用。本件没有登记，也没有占用文号，请重新签发。</source>
        <translation>The connection to the shared register broke while {0} was being registered, and the number was taken by another workstation. This document was not registered and took no number; issue it again.</translation>
    </message>
    <message>
        <source>本机登记簿与共享登记库各有一份文号为{0}的文件，内容不同。两份都没有改动；请核对哪一份有效，由管理员处置另一份后再同步。</source>
        <translation>This machine&apos;s register and the shared register each have a document numbered {0} with different content. Neither was changed; find out which is valid, have the administrator deal with the other, then synchronise.</translation>
    </message>
    <message>
        <source>编辑案卷</source>
        <translation>Edit case</translation>
    </message>
    <message>
        <source>设置收件日期和期限</source>
        <translation>Set dates</translation>
    </message>
    <message>
        <source>移入回收站</source>
        <translation>Move to recycle bin</translation>
    </message>
    <message>
        <source>移出回收站</source>
        <translation>Restore from recycle bin</translation>
    </message>
    <message>
        <source>撤回人工认定</source>
        <translation>Withdraw judgement</translation>
    </message>
    <message>
        <source>改写审查意见条款</source>
        <translation>Edit clauses of the opinion</translation>
    </message>
    <message>
        <source>开始记录轨迹</source>
        <translation>Start track</translation>
    </message>
    <message>
        <source>结束记录轨迹</source>
        <translation>Stop track</translation>
    </message>
    <message>
        <source>添加信任的证书</source>
        <translation>Add trusted certificate</translation>
    </message>
    <message>
        <source>移除信任的证书</source>
        <translation>Remove trusted certificate</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>导出未成</source>
        <translation>Export failed</translation>
    </message>
    <message>
        <source>抢修工作库</source>
        <translation>Recover workspace</translation>
    </message>
    <message>
        <source>批量审查汇总表</source>
        <translation>summary of batch review</translation>
    </message>
    <message>
        <source>案卷文件</source>
        <translation>Case file</translation>
    </message>
    <message>
        <source>统计图表</source>
        <translation>dashboard chart</translation>
    </message>
    <message>
        <source>审查意见草稿</source>
        <translation>draft of the opinion</translation>
    </message>
    <message>
        <source>图层清单</source>
        <translation>Layer list</translation>
    </message>
    <message>
        <source>地图图片</source>
        <translation>picture of the map</translation>
    </message>
    <message>
        <source>打印地图</source>
        <translation>Print map</translation>
    </message>
    <message>
        <source>图层修复清单</source>
        <translation>repair list of a layer</translation>
    </message>
    <message>
        <source>审查结果</source>
        <translation>result of a review</translation>
    </message>
    <message>
        <source>签名文件</source>
        <translation>signed document</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>合并共享登记库的案卷</source>
        <translation>Merge cases of the shared register</translation>
    </message>
    <message>
        <source>存入共享登记库并锚定</source>
        <translation>Store in and anchor at the shared register</translation>
    </message>
    <message>
        <source>存为案卷已停止。</source>
        <translation>Keeping cases was stopped.</translation>
    </message>
    <message>
        <source>核对共享登记库的审计日志</source>
        <translation>Check audit logs of the shared register</translation>
    </message>
    <message>
        <source>请给本工作站起一个60字以内的名字，如“综合科1号机”，其他工作站以此识别它。</source>
        <translation>Give this workstation a name of at most 60 characters, such as &quot;Office machine 1&quot;, by which the others know it.</translation>
    </message>
    <message>
        <source>案卷{0}所附的文件（{1}…）在工作库中缺失或已被改动，该案卷没有上传。请从备份恢复该文件，或移除后重新添加。</source>
        <translation>A file attached to case {0} ({1}...) is missing in the workspace or was altered; the case was not uploaded. Restore the file from a backup, or remove it and add it again.</translation>
    </message>
    <message>
        <source>本机审计日志与先前存入共享登记库的不一致（{0}），可能被删改过。没有继续存入；请保留本机工作库文件，由管理员与共享登记库的副本比对。</source>
        <translation>The audit log of this machine differs from what was stored in the shared register before ({0}) and may have been tampered with. Nothing more was stored; keep the workspace files of this machine and have the administrator compare them with the copy in the shared register.</translation>
    </message>
    <message>
        <source>共享登记库的锚定记录第{0}条与本机审计日志第{1}条所载不符。</source>
        <translation>Entry {0} of the anchors in the shared register differs from entry {1} of this machine&apos;s audit log.</translation>
    </message>
    <message>
        <source>“{0}”的审计日志缺第{1}至{2}条。</source>
        <translation>Entries {1} to {2} are missing in the audit log of &quot;{0}&quot;.</translation>
    </message>
    <message>
        <source>“{0}”的审计日志第{1}条被改动。</source>
        <translation>Entry {1} in the audit log of &quot;{0}&quot; was altered.</translation>
    </message>
    <message>
        <source>共享登记库的锚定记录第{0}条与所锚定的审计日志不符。</source>
        <translation>Entry {0} of the anchors in the shared register differs from the audit log that it anchors.</translation>
    </message>
    <message>
        <source>共享登记库的锚定记录第{0}条与前一条不衔接。</source>
        <translation>Entry {0} of the anchors in the shared register does not follow on the one before.</translation>
    </message>
    <message>
        <source>“{0}”的审计日志第{1}条与前一条不衔接。</source>
        <translation>Entry {1} in the audit log of &quot;{0}&quot; does not follow on the one before.</translation>
    </message>
    <message>
        <source>案卷有{0}项内容两边都改过，还没有选定，不能签发。请先逐项选定。</source>
        <translation>{0} items of the case were changed on both sides and wait for a choice, so it cannot be issued. Choose them first.</translation>
    </message>
    <message>
        <source>标记内部图层</source>
        <translation>mark an internal layer</translation>
    </message>
    <message>
        <source>设置工作日历</source>
        <translation>set the calendar</translation>
    </message>
    <message>
        <source>休</source>
        <translation>off</translation>
    </message>
    <message>
        <source>班</source>
        <translation>worked</translation>
    </message>
    <message>
        <source>首日</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>末日</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>查看工作日历</source>
        <translation>see the calendar</translation>
    </message>
    <message>
        <source>查看办理时限</source>
        <translation>see the time limits</translation>
    </message>
    <message>
        <source>没有“{0}”这项时限。可设的有：{1}。</source>
        <translation>There is no limit &quot;{0}&quot;. Those that can be set: {1}.</translation>
    </message>
    <message>
        <source>没有“{0}”一列</source>
        <translation>no column &quot;{0}&quot;</translation>
    </message>
    <message>
        <source>没有日期</source>
        <translation>no dates</translation>
    </message>
    <message>
        <source>“{0}”{1}。表头应为{2}，可先导出样表照着填。</source>
        <translation>&quot;{0}&quot; cannot be used: {1}. The headings are {2}; export the sample table and fill it in.</translation>
    </message>
    <message>
        <source>“{0}”第{1}行的类型“{2}”不认识，请填“休”或“班”。</source>
        <translation>&quot;{0}&quot; line {1}: the kind &quot;{2}&quot; is unknown. Enter &quot;休&quot; (off) or &quot;班&quot; (worked).</translation>
    </message>
    <message>
        <source>“{0}”第{1}行从{2}到{3}太长、颠倒或跨年，请核对；跨年请分两行填写。</source>
        <translation>&quot;{0}&quot; line {1}: {2} to {3} is too long, reversed, or crosses a year. Split what crosses a year into two lines.</translation>
    </message>
    <message>
        <source>“{0}”第{1}行的日期{2}不在{3}至{4}年之间，请核对。</source>
        <translation>&quot;{0}&quot; line {1}: the date {2} is not between {3} and {4}.</translation>
    </message>
    <message>
        <source>时限“{0}”不在0至{1}个工作日之间。请改正。</source>
        <translation>The limit &quot;{0}&quot; is not between 0 and {1} working days. Correct it.</translation>
    </message>
    <message>
        <source>“{0}”第{1}行的“{2}”不是日期，请写成2027-01-01的形式。</source>
        <translation>&quot;{0}&quot; line {1}: &quot;{2}&quot; is no date. Write it as 2027-01-01.</translation>
    </message>
    <message>
        <source>“{0}”中{1}出现了两次，请删去多余的一行。</source>
        <translation>&quot;{0}&quot; has {1} twice. Remove one of the lines.</translation>
    </message>
    <message>
        <source>剩余{0}公顷，扣除{1}公顷</source>
        <translation>{0} ha left, {1} ha taken away</translation>
    </message>
    <message>
        <source>剩余部分的边界取自内部图层（{0}），只提供面积，不导出图形：{1}。</source>
        <translation>What is left is bounded by internal layers ({0}); figures only, no geometry is exported: {1}.</translation>
    </message>
    <message>
        <source>查看图层</source>
        <translation>see the layers</translation>
    </message>
    <message>
        <source>内部图层只提供面积，不导出图形：{0}。</source>
        <translation>Internal layers give figures only, no geometry is exported: {0}.</translation>
    </message>
    <message>
        <source>取消图层的内部标记</source>
        <translation>take away a layer&apos;s internal mark</translation>
    </message>
    <message>
        <source>{0}{1}公顷</source>
        <translation>{0} {1} ha</translation>
    </message>
    <message>
        <source>查看加密状态</source>
        <translation>see whether it is encrypted</translation>
    </message>
    <message>
        <source>加密工作库</source>
        <translation>Encrypt workspace</translation>
    </message>
    <message>
        <source>取消加密</source>
        <translation>Make it plain again</translation>
    </message>
    <message>
        <source>更换口令</source>
        <translation>change the pass phrase</translation>
    </message>
    <message>
        <source>加密或取消加密工作库</source>
        <translation>encrypt or decrypt the workspace</translation>
    </message>
    <message>
        <source>“{0}”中工作库的转换没有通过核对，原来的工作库没有改动。请检查磁盘后重试。</source>
        <translation>The converted workspace in &quot;{0}&quot; did not pass its check; the old one is unchanged. Check the disk and try again.</translation>
    </message>
    <message>
        <source>本机没有加密组件（sqlcipher3），不能打开或建立加密的工作库。请换用带该组件的安装包。</source>
        <translation>This machine has no encryption (sqlcipher3); it can neither open nor make an encrypted workspace. Use an installation that brings it.</translation>
    </message>
    <message>
        <source>工作库“{0}”已加密。请输入口令打开（命令行用环境变量TAIXIN_PASSPHRASE）。</source>
        <translation>The workspace &quot;{0}&quot; is encrypted. Enter its pass phrase (on the command line by the variable TAIXIN_PASSPHRASE).</translation>
    </message>
    <message>
        <source>密钥文件“{0}”缺失或已损坏，打不开工作库。请从备份中找回这个文件。</source>
        <translation>The key file &quot;{0}&quot; is missing or damaged; the workspace cannot be opened. Bring the file back from a backup.</translation>
    </message>
    <message>
        <source>口令不对，工作库没有打开。请重新输入；忘记口令则无法恢复。</source>
        <translation>Wrong pass phrase, the workspace was not opened. Enter it again; a forgotten one cannot be recovered.</translation>
    </message>
    <message>
        <source>备份清单“{0}”内容不全（{1}）。请改用另一份备份。</source>
        <translation>The backup list &quot;{0}&quot; is incomplete ({1}). Use another backup.</translation>
    </message>
    <message>
        <source>最近几份</source>
        <translation>recent backups</translation>
    </message>
    <message>
        <source>间隔小时数</source>
        <translation>hours between backups</translation>
    </message>
    <message>
        <source>每天一份的天数</source>
        <translation>days with one backup each</translation>
    </message>
    <message>
        <source>每周一份的周数</source>
        <translation>weeks with one backup each</translation>
    </message>
    <message>
        <source>备份没有做成：备份文件夹“{0}”现在不在。请插好U盘或接上该盘，到时会再备份一次。</source>
        <translation>No backup was made: the backup folder &quot;{0}&quot; is not there now. Plug in the stick or connect the disk; it is tried again when the next one is due.</translation>
    </message>
    <message>
        <source>备份的“{0}”应在{1}至{2}之间，至少是{3}。请改正。</source>
        <translation>&quot;{0}&quot; of the backups must be between {1} and {2}, at least {3}. Please correct it.</translation>
    </message>
    <message>
        <source>备份清单中的“{0}”指到工作区外面，不是本程序做的备份。</source>
        <translation>&quot;{0}&quot; in the backup list points outside the workspace: this program did not make that backup.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>主题</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>字号</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>语言（Language）</source>
        <translation>Language（语言）</translation>
    </message>
    <message>
        <source>单位信息和文书</source>
        <translation>Office details and documents</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>编辑…</source>
        <translation>Edit...</translation>
    </message>
    <message>
        <source>备份和恢复</source>
        <translation>Backup and restore</translation>
    </message>
    <message>
        <source>设置…</source>
        <translation>Settings...</translation>
    </message>
</context>
<context>
    <name>SignDialog</name>
    <message>
        <source>证书文件（.p12、.pfx）</source>
        <translation>Certificate file (.p12, .pfx)</translation>
    </message>
    <message>
        <source>USB Key（PKCS#11）</source>
        <translation>USB key (PKCS#11)</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>证书密码</source>
        <translation>Certificate password</translation>
    </message>
    <message>
        <source>请选择USB Key厂商的PKCS#11驱动文件（.so或.dll）。</source>
        <translation>Choose the PKCS#11 driver file of the USB key&apos;s maker (.so or .dll).</translation>
    </message>
    <message>
        <source>请选择签名证书文件（.p12或.pfx）。</source>
        <translation>Choose a signing certificate file (.p12 or .pfx).</translation>
    </message>
    <message>
        <source>签发审查意见</source>
        <translation>Issue opinion</translation>
    </message>
    <message>
        <source>签发后取得正式文号，登记入册；文号不可收回。</source>
        <translation>Issuing takes an official number and enters the register; the number cannot be taken back.</translation>
    </message>
    <message>
        <source>签名方式</source>
        <translation>Sign with</translation>
    </message>
    <message>
        <source>签名证书</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>签名证书文件</source>
        <translation>Signing certificate file</translation>
    </message>
    <message>
        <source>选择 .p12 或 .pfx 文件</source>
        <translation>Choose a .p12 or .pfx file</translation>
    </message>
    <message>
        <source>选择…</source>
        <translation>Choose...</translation>
    </message>
    <message>
        <source>选择签名证书文件</source>
        <translation>Choose a signing certificate file</translation>
    </message>
    <message>
        <source>USB Key驱动</source>
        <translation>USB key driver</translation>
    </message>
    <message>
        <source>USB Key驱动文件</source>
        <translation>USB key driver file</translation>
    </message>
    <message>
        <source>选择厂商的PKCS#11库（.so或.dll）</source>
        <translation>Choose the maker&apos;s PKCS#11 library (.so or .dll)</translation>
    </message>
    <message>
        <source>选择USB Key驱动文件</source>
        <translation>Choose the USB key driver file</translation>
    </message>
    <message>
        <source>USB Key名称</source>
        <translation>USB key name</translation>
    </message>
    <message>
        <source>只插一个时可留空</source>
        <translation>May be left empty if only one is plugged in</translation>
    </message>
    <message>
        <source>密钥名称</source>
        <translation>Key name</translation>
    </message>
    <message>
        <source>只有一个时可留空</source>
        <translation>May be left empty if there is only one</translation>
    </message>
    <message>
        <source>签名身份</source>
        <translation>Sign as</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>签发</source>
        <translation>Sign-off</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>窗口已锁定</source>
        <translation>Window locked</translation>
    </message>
    <message>
        <source>登录</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>解锁</source>
        <translation>Unlock</translation>
    </message>
</context>
<context>
    <name>SignersDialog</name>
    <message>
        <source>签署流程</source>
        <translation>Signing order</translation>
    </message>
    <message>
        <source>勾选需要签署的角色，签署按下列顺序进行，第一个签署人取文号。改动只影响以后签发的文件。</source>
        <translation>Tick the roles that sign; they sign in the order below, and the first takes the number. Changes apply to documents issued from now on.</translation>
    </message>
    <message>
        <source>印章图片…</source>
        <translation>Seal image...</translation>
    </message>
    <message>
        <source>选择单位印章的图片（背景透明的PNG）</source>
        <translation>Choose the image of the office&apos;s seal (PNG with transparent background)</translation>
    </message>
    <message>
        <source>印章图片为背景透明的PNG；不选则沿用原有的。</source>
        <translation>The seal is a PNG with transparent background; without a choice the present one stays.</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>SiteBar</name>
    <message>
        <source>宽度</source>
        <translation>Width</translation>
    </message>
    <message>
        <source>米</source>
        <translation> m</translation>
    </message>
    <message>
        <source>线状用地的宽度，两侧各一半</source>
        <translation>Width of a linear site, half to either side</translation>
    </message>
</context>
<context>
    <name>SiteDialog</name>
    <message>
        <source>打开用地范围：%s</source>
        <translation>Open site: %s</translation>
    </message>
    <message>
        <source>图层</source>
        <translation>Layers</translation>
    </message>
    <message>
        <source>请选择图层</source>
        <translation>Choose the layer</translation>
    </message>
    <message>
        <source>由文件判定</source>
        <translation>As told by the file</translation>
    </message>
    <message>
        <source>坐标系</source>
        <translation>Coordinate system</translation>
    </message>
    <message>
        <source>米</source>
        <translation> m</translation>
    </message>
    <message>
        <source>未填</source>
        <translation>Not filled in</translation>
    </message>
    <message>
        <source>线状用地的宽度，两侧各一半</source>
        <translation>Width of a linear site, half to either side</translation>
    </message>
    <message>
        <source>界址圈</source>
        <translation>Boundary rings</translation>
    </message>
    <message>
        <source>线的宽度</source>
        <translation>Width of line</translation>
    </message>
    <message>
        <source>用作用地范围</source>
        <translation>Use as site</translation>
    </message>
    <message>
        <source>看全部</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>缩放到整个范围</source>
        <translation>Zoom to the whole extent</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Reading...</translation>
    </message>
    <message numerus="yes">
        <source>界址圈（%n）</source>
        <translation>
            <numerusform>Boundary rings (%n)</numerusform>
            <numerusform>Boundary rings (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>红：将采用的范围</source>
        <translation>Red: outline to be used</translation>
    </message>
    <message>
        <source>绿虚线：文件中的原样</source>
        <translation>Dashed green: as in the file</translation>
    </message>
    <message>
        <source>圆圈：问题所在</source>
        <translation>Circles: problems</translation>
    </message>
    <message>
        <source>坐标系未定，无法在图上显示</source>
        <translation>Coordinate system undecided; it cannot be shown on the map</translation>
    </message>
</context>
<context>
    <name>SiteMap</name>
    <message>
        <source>屏幕比例尺约1:{scale:,.0f}</source>
        <translation>Screen scale about 1:{scale:,.0f}</translation>
    </message>
    <message>
        <source>用作用地范围(&amp;S)…</source>
        <translation>Use as &amp;site...</translation>
    </message>
    <message>
        <source>作为图层导入(&amp;L)…</source>
        <translation>Import as &amp;layer...</translation>
    </message>
    <message>
        <source>取消(&amp;C)</source>
        <translation>&amp;Cancel</translation>
    </message>
</context>
<context>
    <name>SiteTools</name>
    <message numerus="yes">
        <source>界址点多于%n个，请在制图软件中修改后重新打开</source>
        <translation>
            <numerusform>More than %n boundary point; edit it in mapping software and open it again</numerusform>
            <numerusform>More than %n boundary points; edit them in mapping software and open the file again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已点%n个点；双击、右键或回车结束，退格撤回一点，Esc放弃</source>
        <translation>
            <numerusform>%n point; double-click, right-click or Enter to finish, Backspace to take one back, Esc to give up</numerusform>
            <numerusform>%n points; double-click, right-click or Enter to finish, Backspace to take one back, Esc to give up</numerusform>
        </translation>
    </message>
    <message>
        <source>拖动界址点；点边线加点；右键删点；回车结束</source>
        <translation>Drag a boundary point; click an edge to add one; right-click to delete; Enter to finish</translation>
    </message>
</context>
<context>
    <name>SitingWork</name>
    <message>
        <source>用作新的用地范围…</source>
        <translation>Use as new site...</translation>
    </message>
    <message>
        <source>把剩余可用范围用作新的用地范围</source>
        <translation>Use the usable remainder as the new site</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>收起剩余可用范围</source>
        <translation>Hide the usable remainder</translation>
    </message>
    <message>
        <source>没有可用的审查结果，请先打开案卷并完成审查</source>
        <translation>No review result to use; open a case and review it first</translation>
    </message>
    <message>
        <source>正在比较各产业板块…</source>
        <translation>Comparing the industry blocks...</translation>
    </message>
    <message numerus="yes">
        <source>已比较%n个产业板块</source>
        <translation>
            <numerusform>%n industry block compared</numerusform>
            <numerusform>%n industry blocks compared</numerusform>
        </translation>
    </message>
    <message>
        <source>正在计算剩余可用范围…</source>
        <translation>Working out the usable remainder...</translation>
    </message>
    <message>
        <source>用剩余可用范围%s替换本案卷的用地范围？项目表单中的面积须另行核对；可以撤销（Ctrl+Z）。</source>
        <translation>Replace the site of this case by the usable remainder of %s? The areas in the project form must be checked separately; this can be undone (Ctrl+Z).</translation>
    </message>
    <message>
        <source>更换用地范围</source>
        <translation>Replace site</translation>
    </message>
    <message>
        <source>更换</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>用地范围已更新</source>
        <translation>Site updated</translation>
    </message>
</context>
<context>
    <name>TaskButton</name>
    <message>
        <source>进行中的任务</source>
        <translation>Tasks in progress</translation>
    </message>
    <message>
        <source>查看进行中的任务，或停止</source>
        <translation>See the tasks in progress, or stop them</translation>
    </message>
    <message>
        <source>{title}&#x3000;{percent}%</source>
        <translation>{title}&#x3000;{percent}%</translation>
    </message>
    <message>
        <source>{title}…</source>
        <translation>{title}...</translation>
    </message>
    <message numerus="yes">
        <source>（另有%n项）</source>
        <translation>
            <numerusform>(%n more)</numerusform>
            <numerusform>(%n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskSheet</name>
    <message>
        <source>进行中的任务</source>
        <translation>Tasks in progress</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>停止：{title}</source>
        <translation>Stop: {title}</translation>
    </message>
    <message>
        <source>这一步不能中途停止</source>
        <translation>This step cannot be stopped halfway</translation>
    </message>
</context>
<context>
    <name>TextBox</name>
    <message>
        <source>{section}：{name}</source>
        <translation>{section}: {name}</translation>
    </message>
    <message>
        <source>不写则不印</source>
        <translation>Not printed if empty</translation>
    </message>
    <message>
        <source>恢复模板文字</source>
        <translation>Restore template text</translation>
    </message>
    <message>
        <source>恢复模板文字：%s</source>
        <translation>Restore template text: %s</translation>
    </message>
    <message>
        <source>已改写，随案卷保存并写入审查记录</source>
        <translation>Edited; kept with the case and noted in the review record</translation>
    </message>
    <message>
        <source>模板原文</source>
        <translation>Template text</translation>
    </message>
    <message>
        <source>没有文字，不印</source>
        <translation>Empty; not printed</translation>
    </message>
</context>
<context>
    <name>Theme</name>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>强光（高对比度）</source>
        <translation>Sunlight (high contrast)</translation>
    </message>
</context>
<context>
    <name>TilePool</name>
    <message>
        <source>地图绘制进程反复中断，图斑很多的图层暂不显示；请重新打开窗口，或检查内存是否充足。</source>
        <translation>The process that draws the map keeps breaking off; layers with many features are not shown for now. Reopen the window, or check that there is enough memory.</translation>
    </message>
</context>
<context>
    <name>TimeLimits</name>
    <message>
        <source>收件后多少天内受理或通知补正</source>
        <translation>Accept or ask for corrections, after receipt</translation>
    </message>
    <message>
        <source>受理后多少天内办结（补正期间不计）</source>
        <translation>Close the case, after acceptance (corrections not counted)</translation>
    </message>
    <message>
        <source>申请人补正</source>
        <translation>Corrections by the applicant</translation>
    </message>
    <message>
        <source>受理后开始初审</source>
        <translation>Begin the first review</translation>
    </message>
    <message>
        <source>初审</source>
        <translation>First review</translation>
    </message>
    <message>
        <source>复核</source>
        <translation>Second review</translation>
    </message>
    <message>
        <source>签发</source>
        <translation>Sign-off</translation>
    </message>
    <message>
        <source>○ 休</source>
        <translation>○ off</translation>
    </message>
    <message>
        <source>● 班</source>
        <translation>● worked</translation>
    </message>
    <message>
        <source>本单位录入</source>
        <translation>entered by this office</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Source</translation>
    </message>
</context>
<context>
    <name>TimeLimitsDialog</name>
    <message>
        <source>时限和工作日历</source>
        <translation>Time limits and calendar</translation>
    </message>
    <message>
        <source>节假日和调休上班</source>
        <translation>Holidays and make-up days</translation>
    </message>
    <message>
        <source>保存时限(&amp;S)</source>
        <translation>&amp;Save limits</translation>
    </message>
    <message>
        <source>保存办理时限，在办案卷的期限随之重算</source>
        <translation>Save the time limits; due dates of open cases are reckoned anew</translation>
    </message>
    <message>
        <source>导入一年的安排(&amp;I)…</source>
        <translation>&amp;Import a year…</translation>
    </message>
    <message>
        <source>从CSV或Excel表导入节假日和调休</source>
        <translation>Import holidays and make-up days from a CSV or Excel table</translation>
    </message>
    <message>
        <source>导出样表(&amp;E)…</source>
        <translation>&amp;Export sample…</translation>
    </message>
    <message>
        <source>导出现有安排，照着填下一年</source>
        <translation>Export what is known, to fill in the next year</translation>
    </message>
    <message>
        <source>删去所选年份(&amp;D)</source>
        <translation>&amp;Delete selected year</translation>
    </message>
    <message>
        <source>删去本单位录入的所选年份</source>
        <translation>Delete the selected year that this office has entered</translation>
    </message>
    <message>
        <source>不限</source>
        <translation>no limit</translation>
    </message>
    <message>
        <source>办理时限（工作日）</source>
        <translation>Time limits (working days)</translation>
    </message>
    <message>
        <source>工作日历</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>已有{years}年的安排；其余年份按周一至周五计。</source>
        <translation>Holidays are known for {years}; other years are counted Monday to Friday.</translation>
    </message>
    <message>
        <source>还缺{years}年：国务院办公厅通知公布后，照样表填写导入。</source>
        <translation>{years} still missing: once the State Council&apos;s notice is out, fill in the sample table and import it.</translation>
    </message>
    <message>
        <source>导入一年的安排</source>
        <translation>Import a year</translation>
    </message>
    <message>
        <source>表格</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>CSV表格</source>
        <translation>CSV table</translation>
    </message>
    <message>
        <source>导出样表</source>
        <translation>Export sample</translation>
    </message>
    <message>
        <source>工作日历.csv</source>
        <translation>calendar.csv</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>程序内部出错，且日志无法写入，请联系维护人员。</source>
        <translation>Something went wrong inside the program, and the log could not be written; please contact the maintainer.</translation>
    </message>
    <message>
        <source>程序内部出错，本次操作没有完成；详情已记入“%s”，请把该文件交给维护人员。</source>
        <translation>Something went wrong inside the program and this step was not completed; details are in &quot;%s&quot;. Please give that file to the maintainer.</translation>
    </message>
</context>
<context>
    <name>TrustPanel</name>
    <message>
        <source>信任的发证机构</source>
        <translation>Trusted certificate authorities</translation>
    </message>
    <message>
        <source>导入根证书…</source>
        <translation>Import root certificate...</translation>
    </message>
    <message>
        <source>信任一个发证机构</source>
        <translation>Trust a certificate authority</translation>
    </message>
    <message>
        <source>导入吊销列表…</source>
        <translation>Import revocation list...</translation>
    </message>
    <message>
        <source>导入发证机构的吊销列表</source>
        <translation>Import an authority&apos;s revocation list</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>不再信任所选的发证机构</source>
        <translation>Stop trusting the selected authority</translation>
    </message>
    <message>
        <source>时间戳服务地址</source>
        <translation>Timestamp service address</translation>
    </message>
    <message>
        <source>留空则不加盖时间戳</source>
        <translation>Leave empty for no timestamp</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>保存时间戳服务地址</source>
        <translation>Save the timestamp service address</translation>
    </message>
    <message>
        <source>时间戳服务</source>
        <translation>Timestamp service</translation>
    </message>
    <message>
        <source>没有吊销列表，不能查出已吊销的证书。</source>
        <translation>No revocation list: revoked certificates cannot be detected.</translation>
    </message>
    <message>
        <source>，%s前有效</source>
        <translation>, valid until %s</translation>
    </message>
    <message>
        <source>，已到期，请更新</source>
        <translation>, expired; please renew it</translation>
    </message>
    <message numerus="yes">
        <source>，吊销证书%n个</source>
        <translation>
            <numerusform>, %n certificate revoked</numerusform>
            <numerusform>, %n certificates revoked</numerusform>
        </translation>
    </message>
    <message>
        <source>吊销列表：%s</source>
        <translation>Revocation list: %s</translation>
    </message>
    <message>
        <source>指纹：%s。请与发证机构公布的核对。</source>
        <translation>Fingerprint: %s. Compare it with the one the authority publishes.</translation>
    </message>
    <message>
        <source>证书</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>所有文件</source>
        <translation>All files</translation>
    </message>
    <message>
        <source>导入根证书</source>
        <translation>Import root certificate</translation>
    </message>
    <message>
        <source>已信任该发证机构</source>
        <translation>This authority is now trusted</translation>
    </message>
    <message>
        <source>吊销列表</source>
        <translation>Revocation list</translation>
    </message>
    <message>
        <source>导入吊销列表</source>
        <translation>Import revocation list</translation>
    </message>
    <message>
        <source>已导入吊销列表</source>
        <translation>Revocation list imported</translation>
    </message>
    <message>
        <source>不再信任“%s”？由它发证的签名今后将不能通过查验。</source>
        <translation>Stop trusting &quot;%s&quot;? Signatures with its certificates will no longer pass verification.</translation>
    </message>
    <message>
        <source>移除发证机构</source>
        <translation>Remove authority</translation>
    </message>
    <message>
        <source>已移除该发证机构</source>
        <translation>Authority removed</translation>
    </message>
    <message>
        <source>时间戳服务地址已保存</source>
        <translation>Timestamp service address saved</translation>
    </message>
</context>
<context>
    <name>TruthField</name>
    <message>
        <source>未知</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>{field}：{answer}</source>
        <translation>{field}: {answer}</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>口令</source>
        <translation>Pass phrase</translation>
    </message>
    <message>
        <source>工作库“{folder}”已加密，输入口令后打开。</source>
        <translation>The workspace &quot;{folder}&quot; is encrypted. Enter its pass phrase to open it.</translation>
    </message>
    <message>
        <source>打开加密的工作库</source>
        <translation>Open an encrypted workspace</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>触及{count}项禁止或限制性规定：{names}。</source>
        <translation>Prohibitions or restrictions triggered ({count}): {names}.</translation>
    </message>
    <message>
        <source>{count}项禁止或限制性规定尚不能排除，须补充资料或作出认定：{names}。</source>
        <translation>Prohibitions or restrictions not ruled out, needing data or a judgement ({count}): {names}.</translation>
    </message>
    <message>
        <source>触及或不能排除{count}项附条件规定，或有经认定的例外：{names}。</source>
        <translation>Conditions triggered or not ruled out, or judged exceptions ({count}): {names}.</translation>
    </message>
    <message>
        <source>各项禁止、限制和附条件规定均不触及。</source>
        <translation>No prohibition, restriction or condition is triggered.</translation>
    </message>
    <message>
        <source>{names}等</source>
        <translation>{names} and others</translation>
    </message>
    <message>
        <source>审查日期{date}</source>
        <translation>As of {date}</translation>
    </message>
    <message>
        <source>规则库{edition}</source>
        <translation>Rule base {edition}</translation>
    </message>
    <message>
        <source>未提供用地范围</source>
        <translation>No site given</translation>
    </message>
    <message>
        <source>六县之外</source>
        <translation>Outside the six counties</translation>
    </message>
    <message>
        <source>用地{area}，{counties}（示意县界）</source>
        <translation>Site {area}, {counties} (schematic)</translation>
    </message>
    <message>
        <source>若其中任一项认定为{answers} → {verdict}</source>
        <translation>Any one judged {answers} → {verdict}</translation>
    </message>
    <message>
        <source>若这{count}项都认定为{answers} → {verdict}</source>
        <translation>All {count} judged {answers} → {verdict}</translation>
    </message>
    <message>
        <source>若{rules}认定为{answers} → {verdict}</source>
        <translation>{rules} judged {answers} → {verdict}</translation>
    </message>
    <message>
        <source>或</source>
        <translation> or </translation>
    </message>
</context>
<context>
    <name>VerdictBar</name>
    <message>
        <source>查看核对提示</source>
        <translation>See check notes</translation>
    </message>
    <message>
        <source>还能放在哪里…</source>
        <translation>Where else...</translation>
    </message>
    <message>
        <source>比较各产业板块，看项目还能放在哪里</source>
        <translation>Compare the industry blocks to see where else the project could go</translation>
    </message>
    <message>
        <source>剩余可用范围…</source>
        <translation>What is left...</translation>
    </message>
    <message>
        <source>扣除禁止范围，看用地还剩哪些可用</source>
        <translation>Take prohibited ground off the site and see what remains usable</translation>
    </message>
    <message>
        <source>待审查</source>
        <translation>Not reviewed</translation>
    </message>
    <message>
        <source>填写项目、给出用地范围后自动审查。</source>
        <translation>Fill in the project and give the site; the review then runs by itself.</translation>
    </message>
    <message>
        <source>尚未审查</source>
        <translation>Not yet reviewed</translation>
    </message>
    <message>
        <source>填写有误，改正后自动审查：%s</source>
        <translation>The form has errors; once corrected, the review runs by itself: %s</translation>
    </message>
    <message numerus="yes">
        <source>核对提示%n条</source>
        <translation>
            <numerusform>%n check note</numerusform>
            <numerusform>%n check notes</numerusform>
        </translation>
    </message>
    <message>
        <source>正在重新审查…</source>
        <translation>Reviewing again...</translation>
    </message>
    <message>
        <source>审查结论：{verdict}。{why}</source>
        <translation>Verdict: {verdict}. {why}</translation>
    </message>
    <message>
        <source>结论依据</source>
        <translation>Grounds</translation>
    </message>
    <message>
        <source>列出决定结论的审查发现，选一条查看</source>
        <translation>List the findings that decide the verdict; choose one to see it</translation>
    </message>
    <message>
        <source>决定结论的审查发现</source>
        <translation>Findings that decide the verdict</translation>
    </message>
    <message>
        <source>怎样会改变结论：{ways}</source>
        <translation>What would change the verdict: {ways}</translation>
    </message>
</context>
<context>
    <name>VerifyPage</name>
    <message>
        <source>查验PDF文件…</source>
        <translation>Verify PDF file...</translation>
    </message>
    <message>
        <source>选择一份PDF并查验</source>
        <translation>Choose a PDF and verify it</translation>
    </message>
    <message>
        <source>查验结果</source>
        <translation>Result of verification</translation>
    </message>
    <message>
        <source>查验</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>&lt;p&gt;选择一份PDF，或把它拖入窗口，查验它由谁签名、何时签名、签名后是否被改动。&lt;/p&gt;&lt;p&gt;签名人是否可信，按右侧信任的发证机构和吊销列表判断；查验不需要联网。&lt;/p&gt;</source>
        <translation>&lt;p&gt;Choose a PDF, or drop it on the window, to verify who signed it, when, and whether it was altered since.&lt;/p&gt;&lt;p&gt;Whether a signer is trusted is told by the authorities and revocation lists on the right; no network is needed.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>查验PDF文件</source>
        <translation>Verify PDF file</translation>
    </message>
    <message>
        <source>PDF文件</source>
        <translation>PDF file</translation>
    </message>
    <message>
        <source>正在查验…</source>
        <translation>Verifying...</translation>
    </message>
</context>
<context>
    <name>Windows</name>
    <message>
        <source>太忻规划审查工作站（示例工作区，数据为虚构）</source>
        <translation>Taixin Planning Review Workstation (example workspace, fictional data)</translation>
    </message>
</context>
<context>
    <name>dialog</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>parent</name>
    <message>
        <source>脚下的图层</source>
        <translation>Control layers underfoot</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>本案卷还没有照片。可以添加照片文件，或从相机、手机的文件夹取。</source>
        <translation>This case has no photos yet. Add photo files, or take them from the folder of a camera or phone.</translation>
    </message>
    <message>
        <source>记事</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>本案卷还没有记事。写下看到的情况，保存时记下位置、误差和时间。</source>
        <translation>This case has no notes yet. Write down what you see; position, uncertainty and time are saved with it.</translation>
    </message>
    <message>
        <source>轨迹</source>
        <translation>Tracks</translation>
    </message>
    <message>
        <source>本案卷还没有轨迹。沿边界走一圈，或到每个角点打点，可量面积、作用地范围。</source>
        <translation>This case has no tracks yet. Walk along the boundary, or mark each corner, to measure areas and use them as the site.</translation>
    </message>
</context>
<context>
    <name>self._parent</name>
    <message>
        <source>正在读取“%s”…</source>
        <translation>Reading &quot;%s&quot;...</translation>
    </message>
</context>
<context>
    <name>self._window</name>
    <message>
        <source>本案卷还没有用地范围，没有可导出的图形</source>
        <translation>This case has no site yet; there is nothing to export</translation>
    </message>
    <message>
        <source>请先把光标放到要设为未知的表单项上</source>
        <translation>Put the cursor on the form field to be set to unknown first</translation>
    </message>
    <message>
        <source>还没有可导出的审查意见：请等草稿或签名完成，再导出</source>
        <translation>There is no opinion to export yet: wait until the draft or the signature is ready, then export</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>正在准备示例…</source>
        <translation>Preparing the example...</translation>
    </message>
    <message>
        <source>未命名案卷</source>
        <translation>Unnamed case</translation>
    </message>
    <message>
        <source>上次窗口没有正常关闭；已重新打开案卷“{name}”，改动已自动保存。请核对最后一处改动。</source>
        <translation>The window was not closed properly last time; the case &quot;{name}&quot; was opened again, and its changes had been saved. Check your last change.</translation>
    </message>
    <message>
        <source>地图</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>审查意见</source>
        <translation>Opinion</translation>
    </message>
</context>
</TS>
