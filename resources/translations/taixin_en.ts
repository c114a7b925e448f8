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
        <translation>Imp&amp;ort case file…</translation>
    </message>
    <message>
        <source>导入 taixin-case/1 案卷文件</source>
        <translation>Import a taixin-case/1 case file</translation>
    </message>
    <message>
        <source>导出案卷文件(&amp;E)…</source>
        <translation>&amp;Export case file…</translation>
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
        <translation>Open site &amp;geometry…</translation>
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
        <translation>P&amp;aste coordinates…</translation>
    </message>
    <message>
        <source>粘贴坐标或复制的文件作为用地范围</source>
        <translation>Paste coordinates or copied files as the site</translation>
    </message>
    <message>
        <source>导出用地范围(&amp;T)…</source>
        <translation>Expor&amp;t site…</translation>
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
        <translation>&amp;Where else…</translation>
    </message>
    <message>
        <source>比较各产业板块，看项目还能放在哪里</source>
        <translation>Compare the industry blocks to see where else the project could go</translation>
    </message>
    <message>
        <source>剩余可用范围(&amp;L)…</source>
        <translation>What is &amp;left…</translation>
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
        <translation>&amp;Issue…</translation>
    </message>
    <message>
        <source>取文号、签名并登记</source>
        <translation>Take a number, sign and register</translation>
    </message>
    <message>
        <source>查验PDF文件(&amp;V)…</source>
        <translation>&amp;Verify PDF…</translation>
    </message>
    <message>
        <source>查验一份已签发的审查意见</source>
        <translation>Verify an issued review opinion</translation>
    </message>
    <message>
        <source>核对校验码(&amp;K)…</source>
        <translation>Chec&amp;k code…</translation>
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
        <translation>Case</translation>
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
        <translation>Command &amp;palette…</translation>
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
        <translation>&amp;Messages…</translation>
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
        <translation>Set &amp;status…</translation>
    </message>
    <message>
        <source>设置所选案卷的状态</source>
        <translation>Set the status of the selected cases</translation>
    </message>
    <message>
        <source>收件日期和期限(&amp;R)…</source>
        <translation>&amp;Received and due dates…</translation>
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
        <translation>Export &amp;list…</translation>
    </message>
    <message>
        <source>所选案卷导出为Excel或CSV表</source>
        <translation>Export the selected cases as an Excel or CSV table</translation>
    </message>
    <message>
        <source>移交(&amp;H)…</source>
        <translation>&amp;Hand over…</translation>
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
        <translation>&amp;Preferences…</translation>
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
        <translation>&amp;Go to…</translation>
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
        <translation>&amp;Print map or save image…</translation>
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
        <translation type="unfinished"></translation>
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
        <translation>Also make draft opinions, in folder…</translation>
    </message>
    <message>
        <source>同时生成审查意见草稿，放到“%s”</source>
        <translation>Also make draft opinions, in “%s”</translation>
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
            <numerusform>%n case set to “{status}”</numerusform>
            <numerusform>%n cases set to “{status}”</numerusform>
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
        <translation>{count} cases, “{name}” among them, have documents in the register and were not moved; set them to “Void” or “Archived” instead</translation>
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
        <source>未设定</source>
        <translation>Not set</translation>
    </message>
    <message>
        <source>本办公室的办理天数（工作日）</source>
        <translation>Working days this office allows</translation>
    </message>
    <message>
        <source>推算期限</source>
        <translation>Work out due date</translation>
    </message>
    <message>
        <source>按收件日期和办理天数推算期限</source>
        <translation>Work out the due date from the received date and the days allowed</translation>
    </message>
    <message>
        <source>办理天数（工作日）</source>
        <translation>Days allowed (working days)</translation>
    </message>
    <message numerus="yes">
        <source>用于所选的%n个案卷；日期留空表示未定。</source>
        <translation>
            <numerusform>Applies to %n selected case; leave a date empty if it is not set.</numerusform>
            <numerusform>Applies to the %n selected cases; leave a date empty if it is not set.</numerusform>
        </translation>
    </message>
    <message>
        <source>办理天数由本办公室设定并保留；推算只扣除周六、周日，法定节假日请自行调整。</source>
        <translation>The number of days is set and kept by this office; only Saturdays and Sundays are left out, so adjust for public holidays yourself.</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>请先填写收件日期（如2026-01-31）并设定办理天数。</source>
        <translation>Enter the received date (such as 2026-01-31) and the days allowed first.</translation>
    </message>
    <message>
        <source>{name}“{text}”不是日期，请写成2026-01-31的形式，或留空。</source>
        <translation>{name}: “{text}” is not a date; write it like 2026-01-31, or leave it empty.</translation>
    </message>
    <message>
        <source>办理期限早于收件日期，请改正其中一个。</source>
        <translation>The due date is before the received date; correct one of them.</translation>
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
        <translation>Case</translation>
    </message>
    <message>
        <source>新建案卷</source>
        <translation>New case</translation>
    </message>
    <message>
        <source>导入案卷文件…</source>
        <translation>Import case file…</translation>
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
        <translation>Columns…</translation>
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
Clear the filters, or choose “All”.</translation>
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
        <source>期限</source>
        <translation>Due</translation>
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
        <source>3日内到期</source>
        <translation>Due within 3 days</translation>
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
        <translation>Only a complete edition can show that something is “not listed”; declare it truthfully.</translation>
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
        <translation>In force from: “%s” is not a date; write it like 2024-02-01.</translation>
    </message>
    <message>
        <source>程序不知道“%s”何时施行，请填写施行日期，或从清单中选择版本。</source>
        <translation>The program does not know when “%s” came into force; enter the date, or choose the edition from the list.</translation>
    </message>
</context>
<context>
    <name>CataloguesPage</name>
    <message>
        <source>导入目录…</source>
        <translation>Import catalogue…</translation>
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
        <translation>The two catalogues the plan refers to do not come with the program; the office imports them from the published text. A review uses the edition in force on its date; without one the outcome is “Undetermined”.</translation>
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
        <translation>Export…</translation>
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
        <translation>Cannot export as “{suffix}”; change the file extension to png, svg or csv</translation>
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
        <translation>Open image or PDF…</translation>
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
        <translation>New construction land against plan quotas (table 2-1; expandable area of each block)</translation>
    </message>
    <message>
        <source>各月审查结论（每案当月最后一次）</source>
        <translation>Verdicts by month (last review of each case in the month)</translation>
    </message>
    <message>
        <source>触及的控制线和图层（每案最近一次审查）</source>
        <translation>Control lines and layers met (latest review of each case)</translation>
    </message>
    <message>
        <source>各环节停留时间（中位数）</source>
        <translation>Time in each stage (median)</translation>
    </message>
    <message>
        <source>各县级板块已占新增建设用地</source>
        <translation>New construction land taken, by county board</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>Area</translation>
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
        <translation>{value:.0f} cases, {more:,.2f} ha</translation>
    </message>
    <message>
        <source>{value:.1f}天（{more:.0f}次）</source>
        <translation>{value:.1f} days ({more:.0f} times)</translation>
    </message>
    <message>
        <source>{value:,.2f}公顷（{more:.0f}份）</source>
        <translation>{value:,.2f} ha ({more:.0f} opinions)</translation>
    </message>
    <message>
        <source>月份</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>共{count:.0f}案</source>
        <translation>{count:.0f} cases in all</translation>
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
        <translation>“{text}” is not a date; write it like 2026-01-31, or leave it empty.</translation>
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
        <translation>“{title}” is in another window</translation>
    </message>
    <message>
        <source>收回到这里</source>
        <translation>Bring back here</translation>
    </message>
    <message>
        <source>把“{title}”收回到这里</source>
        <translation>Bring “{title}” back here</translation>
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
        <translation>By format: TXT and DXF in the local projection zone, others in longitude and latitude</translation>
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
        <translation>Choose place and export…</translation>
    </message>
    <message>
        <source>案卷</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>导出为%s</source>
        <translation>Export as %s</translation>
    </message>
    <message>
        <source>“%s”已经存在，要替换它吗？</source>
        <translation>“%s” exists already. Replace it?</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{folder}”中没有照片文件，请选择相机或手机存照片的文件夹。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在添加{count}张照片…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已添加{count}张照片</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请先在清单中选一张照片。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有定位，不能标在这里；请等接收机定位，或用“标在图中央”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已人工标定“{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请先在“轨迹”页选一条轨迹。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已导出{count}张照片</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已保存在当前定位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有定位，已保存在图中央</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有定位，不能打点；请到开阔处等接收机定位。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已打一点</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>长{length}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&#x3000;围成面积{area}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请先在清单中选一条轨迹。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已作为用地范围；它是走出来的，案卷中一直注明。可以撤销。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已导入{count}条轨迹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已导出到“{path}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请先选择端口或文件：插好接收机后点“刷新端口”，或点“回放文件”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在连接“{place}”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件已回放完。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已连接，但接收机一直没有发来定位语句；请核对波特率和端口，确认接收机已开机并输出NMEA。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未连接接收机</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在“接收机”页选择端口后连接；没有接收机也可以加照片、写记事。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有定位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已定位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>：</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有定位：接收机在线，但收到的卫星不够。请到开阔处，天线朝天，等一两分钟。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>定位方式不详</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不是卫星实测，不能作为依据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>误差不详</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>误差±{metres:.1f}米</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}颗卫星</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HDOP {hdop:.1f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>二维定位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本案卷没有用地范围</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在用地范围内，离边界{distance}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在用地范围外，离边界{distance}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>离用地边界{distance}；接收机没有报误差，不能判定内外</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>离用地边界{distance}，在误差之内，不能判定内外</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在其中，离边线{distance}（{authority}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>接收机没有报误差，不能判定；离边线{distance}（{authority}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在此精度下不能判定：离边线{distance}，误差合计{margin:.1f}米（{authority}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{point}方 {bearing:.0f}°，{distance}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>，直走</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>，向右{angle:.0f}°</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>，向左{angle:.0f}°</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有拍摄时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{taken}&#x3000;位置：{pinned}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>朝{point}（{bearing:.0f}°）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在用地范围内</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>离用地{distance}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>相机时钟改正{seconds}秒</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>注意：{words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>记录中或未正常结束</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已结束</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}
{points}个点&#x3000;{state}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldKeeper</name>
    <message>
        <source>添加照片…</source>
        <translation>Add photos…</translation>
    </message>
    <message>
        <source>添加照片文件</source>
        <translation>Add photo files</translation>
    </message>
    <message>
        <source>取自文件夹…</source>
        <translation>From folder…</translation>
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
        <translation>Export all…</translation>
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
        <translation>Import GPX…</translation>
    </message>
    <message>
        <source>从GPX文件导入轨迹</source>
        <translation>Import tracks from a GPX file</translation>
    </message>
    <message>
        <source>导出GPX…</source>
        <translation>Export GPX…</translation>
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
        <translation>Remove “{name}” from the case? The original photo file is not affected.</translation>
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
        <translation>Delete the track “{name}” with all its points?</translation>
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
        <translation>Layer “{name}”, {authority}, {date}, boundary uncertainty {metres:g} m, checksum {sha}</translation>
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
        <translation>Filter by clause, words or effect, such as “禁止 水”</translation>
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
        <translation>Show the {count} with “{outcome}”</translation>
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
        <translation>Separate several by 、</translation>
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
        <translation>Project and applicant</translation>
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
        <translation>True north</translation>
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
        <translation>No place is called “{name}”; enter a county, block, heritage site or place name, or coordinates</translation>
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
        <translation>Select a boundary point first; a ring of only three points cannot lose another, use “Clear” to remove it</translation>
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
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>使用说明</source>
        <translation type="unfinished">User guide</translation>
    </message>
    <message>
        <source>搜索（Ctrl+F）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在使用说明中搜索</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>目录</source>
        <translation type="unfinished">Catalogues</translation>
    </message>
    <message>
        <source>使用说明的正文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>后退</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回到上一处（Alt+左）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>前进</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去到下一处（Alt+右）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>大字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>放大说明的字（Ctrl+加号）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>小字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>缩小说明的字（Ctrl+减号）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印…</source>
        <translation type="unfinished">Print…</translation>
    </message>
    <message>
        <source>打印这一章（Ctrl+P）</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>找到%n处</source>
        <translation type="unfinished">
            <numerusform>%n place found</numerusform>
            <numerusform>%n places found</numerusform>
        </translation>
    </message>
    <message>
        <source>没有找到，请换一个词</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>使用说明：{title}</source>
        <translation type="unfinished"></translation>
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
        <translation>Boundary uncertainty “%s” is not a number; enter metres, such as 0 or 50.</translation>
    </message>
    <message>
        <source>生效日期“%s”写法不对，请写成 2023-01-17。</source>
        <translation>Effective date “%s” is not a date; write it like 2023-01-17.</translation>
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
        <translation>“Complete coverage” means: nothing of this kind is left out in these counties. Where it is not ticked, finding no overlap still leaves the outcome “Undetermined”.</translation>
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
        <translation>Classes…</translation>
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
    <name>JudgementPanel</name>
    <message>
        <source>自动判定：%s</source>
        <translation>Automatic outcome: %s</translation>
    </message>
    <message>
        <source>请选择认定结果。</source>
        <translation>Choose the result of your judgement.</translation>
    </message>
    <message>
        <source>请写明认定理由，理由将写入审查意见。</source>
        <translation>Give the reason for your judgement; it is printed in the opinion.</translation>
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
        <translation>Withdraw judgement</translation>
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
        <translation>Judged by (required)</translation>
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
        <translation>Record judgement</translation>
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
        <translation>Comparing with the plan&apos;s tables…</translation>
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
        <translation>“{name}”: {count} features were repaired or left out on import; coordinates in longitude and latitude (degrees).</translation>
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
        <translation>Remove the layer “%s”? Later reviews will not use it.</translation>
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
        <translation>Preparing import…</translation>
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
        <translation>The plan&apos;s tables list names or areas of this kind; “Compare with plan” checks that map and plan agree.</translation>
    </message>
    <message>
        <source>图层</source>
        <translation>Layers</translation>
    </message>
    <message>
        <source>导入图层…</source>
        <translation>Import layer…</translation>
    </message>
    <message>
        <source>导入数据包…</source>
        <translation>Import data pack…</translation>
    </message>
    <message>
        <source>一次导入一组图层（taixin-layers/1 清单）</source>
        <translation>Import a set of layers at once (taixin-layers/1 manifest)</translation>
    </message>
    <message>
        <source>导入新版…</source>
        <translation>Import new edition…</translation>
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
        <translation>Within its coverage an official layer takes the place of schematic ones; where no layer covers the ground, the outcome is “Undetermined”, never “Not triggered”.</translation>
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
        <translation>Export CSV…</translation>
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
        <translation>Working…</translation>
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
        <translation>Image format “{suffix}” is not known; end the file name in .png, .pdf or .svg.</translation>
    </message>
    <message>
        <source>地图已存为{path}</source>
        <translation>Map saved to {path}</translation>
    </message>
    <message>
        <source>正在制图…</source>
        <translation>Drawing the map…</translation>
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
        <translation>True north</translation>
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
        <translation>Layers hatched and marked “schematic” are estimated in place and extent and are no evidence of a boundary; dotted lines enclose their uncertainty.</translation>
    </message>
    <message>
        <source>资料来源：{sources}</source>
        <translation>Sources: {sources}</translation>
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
        <translation>Updating preview…</translation>
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
        <translation>May be left empty: the authority&apos;s name is used; official documents usually have the name followed by “文件”</translation>
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
        <translation type="unfinished">Review opinion (draft)</translation>
    </message>
    <message>
        <source>导出PDF</source>
        <translation type="unfinished">Export PDF</translation>
    </message>
    <message>
        <source>已导出到%s</source>
        <translation type="unfinished">Exported to %s</translation>
    </message>
    <message>
        <source>PDF文件</source>
        <translation type="unfinished">PDF file</translation>
    </message>
    <message>
        <source>查验PDF文件</source>
        <translation type="unfinished">Verify PDF file</translation>
    </message>
</context>
<context>
    <name>OpinionFindings</name>
    <message>
        <source>所选审查发现的上一处</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>所选审查发现的下一处（回车）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第{page}页，第{at}处，共{count}处</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>所示文件没有提到规则{rule}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选择一条审查发现，看它在文件中的位置；点击页面，看该处属于哪一条</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpinionPage</name>
    <message>
        <source>续签（%s）…</source>
        <translation>Countersign (%s)…</translation>
    </message>
    <message>
        <source>签发…</source>
        <translation>Issue…</translation>
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
        <translation>Showing %s from the register.</translation>
    </message>
    <message>
        <source>%s正在签署，待%s签署。</source>
        <translation>%s is being signed; waiting for %s.</translation>
    </message>
    <message>
        <source>没有可用的审查结果。请先打开案卷，完成审查。</source>
        <translation>No review result to use. Open a case and review it first.</translation>
    </message>
    <message>
        <source>当前结论：%s。</source>
        <translation>Present verdict: %s.</translation>
    </message>
    <message>
        <source>已签发：%s。</source>
        <translation>Issued: %s.</translation>
    </message>
    <message>
        <source>预览为草稿，没有文号和签名。</source>
        <translation>The preview is a draft, without number or signature.</translation>
    </message>
    <message>
        <source>没有可预览的审查结果，请先完成审查</source>
        <translation>No review result to preview; review the case first</translation>
    </message>
    <message>
        <source>正在生成草稿…</source>
        <translation>Making the draft…</translation>
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
        <translation>Export PDF…</translation>
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
        <translation type="unfinished">Findings</translation>
    </message>
    <message>
        <source>案卷在生成草稿之后有改动，请再次预览。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查验PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记簿</source>
        <translation type="unfinished">Register</translation>
    </message>
    <message>
        <source>打开登记簿，本案卷最近的审查意见已选中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>机关设置…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>演示证书…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>审查发现、可改文字、查验结果</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpinionSigning</name>
    <message>
        <source>正在签发…</source>
        <translation type="unfinished">Issuing…</translation>
    </message>
    <message>
        <source>签发审查意见</source>
        <translation type="unfinished">Issue opinion</translation>
    </message>
    <message>
        <source>{number}已签署，待{roles}签署</source>
        <translation type="unfinished">{number} signed, waiting for {roles}</translation>
    </message>
    <message>
        <source>已签发%s，请导出PDF</source>
        <translation type="unfinished">%s issued; export the PDF now</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;演示证书已备好&lt;/b&gt;，签发时会自动选用，密码为 &lt;b&gt;%s&lt;/b&gt;。&lt;/p&gt;&lt;p&gt;它是虚构的，不具有法律效力，不得用于正式签发。&lt;/p&gt;</source>
        <translation type="unfinished">&lt;p&gt;&lt;b&gt;The demonstration certificate is ready&lt;/b&gt;; it is selected by itself on issuing. Its password is &lt;b&gt;%s&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;It is fictional, has no legal force and must not be used for real opinions.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>PageModel</name>
    <message>
        <source>第{number}页，共{count}页</source>
        <translation type="unfinished"></translation>
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
        <translation>Save as file…</translation>
    </message>
    <message>
        <source>存为PNG、PDF或SVG文件</source>
        <translation>Save as PNG, PDF or SVG</translation>
    </message>
    <message>
        <source>打印…</source>
        <translation>Print…</translation>
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
    <name>PlanPage</name>
    <message>
        <source>输入词语检索规划；点行后的规则编号，查看引用该行的规则。</source>
        <translation>Type words to search the plan; click the rule numbers after a line to see the rules that cite it.</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>检索%s</source>
        <translation>Search %s</translation>
    </message>
    <message>
        <source>搜索结果</source>
        <translation>Search results</translation>
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
    <message numerus="yes">
        <source>找到%n处</source>
        <translation>
            <numerusform>%n place found</numerusform>
            <numerusform>%n places found</numerusform>
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
        <source>全文检索</source>
        <translation>Full-text search</translation>
    </message>
    <message>
        <source>在规划全文中搜索</source>
        <translation>Search the full text of the plan</translation>
    </message>
    <message>
        <source>输入词语，如 永久基本农田、两高、豆罗</source>
        <translation>Type words, such as 永久基本农田, 两高, 豆罗</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>窗口的设置文件已损坏，本次恢复为默认设置；原文件已改名为“{name}”。案卷不受影响。</source>
        <translation>The window&apos;s settings file was damaged; defaults are used this time, and the file was renamed “{name}”. Cases are not affected.</translation>
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
        <translation>Replay file…</translation>
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
        <translation>Signing…</translation>
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
        <translation>Check code…</translation>
    </message>
    <message>
        <source>核对纸质件上的校验码或二维码</source>
        <translation>Check the check code or QR code of a paper copy</translation>
    </message>
    <message>
        <source>签署流程…</source>
        <translation>Signing order…</translation>
    </message>
    <message>
        <source>设定由谁签署</source>
        <translation>Set who signs</translation>
    </message>
    <message>
        <source>导出清单…</source>
        <translation>Export list…</translation>
    </message>
    <message>
        <source>把所列各行导出为Excel或CSV</source>
        <translation>Export the rows listed as Excel or CSV</translation>
    </message>
    <message>
        <source>批量导出PDF…</source>
        <translation>Export PDFs…</translation>
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
        <translation>Export PDF…</translation>
    </message>
    <message>
        <source>导出所选文件的PDF</source>
        <translation>Export the PDF of the selected document</translation>
    </message>
    <message>
        <source>续签…</source>
        <translation>Countersign…</translation>
    </message>
    <message>
        <source>由轮到的签署人在所选文件上签名</source>
        <translation>The next signer signs the selected document</translation>
    </message>
    <message>
        <source>撤回…</source>
        <translation>Withdraw…</translation>
    </message>
    <message>
        <source>签发通知，撤回所选审查意见</source>
        <translation>Issue a notice that withdraws the selected opinion</translation>
    </message>
    <message>
        <source>替代…</source>
        <translation>Replace…</translation>
    </message>
    <message>
        <source>签发通知，以另一份审查意见替代所选的</source>
        <translation>Issue a notice that replaces the selected opinion by another</translation>
    </message>
    <message>
        <source>作废…</source>
        <translation>Void…</translation>
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
        <translation>Edit…</translation>
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
        <translation>Choose…</translation>
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
        <translation>Seal image…</translation>
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
        <translation>Reading…</translation>
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
        <translation>Use as &amp;site…</translation>
    </message>
    <message>
        <source>作为图层导入(&amp;L)…</source>
        <translation>Import as &amp;layer…</translation>
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
        <translation>Use as new site…</translation>
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
        <translation>Comparing the industry blocks…</translation>
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
        <translation>Working out the usable remainder…</translation>
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
        <translation>{title}…</translation>
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
        <translation type="unfinished"></translation>
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
        <translation>Something went wrong inside the program and this step was not completed; details are in “%s”. Please give that file to the maintainer.</translation>
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
        <translation>Import root certificate…</translation>
    </message>
    <message>
        <source>信任一个发证机构</source>
        <translation>Trust a certificate authority</translation>
    </message>
    <message>
        <source>导入吊销列表…</source>
        <translation>Import revocation list…</translation>
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
        <translation>Stop trusting “%s”? Signatures with its certificates will no longer pass verification.</translation>
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
    <name>Verdict</name>
    <message>
        <source>触及{count}项禁止或限制性规定：{names}。</source>
        <translation>{count} prohibitions or restrictions triggered: {names}.</translation>
    </message>
    <message>
        <source>{count}项禁止或限制性规定尚不能排除，须补充资料或作出认定：{names}。</source>
        <translation>{count} prohibitions or restrictions cannot be ruled out yet and need data or a judgement: {names}.</translation>
    </message>
    <message>
        <source>触及或不能排除{count}项附条件规定，或有经认定的例外：{names}。</source>
        <translation>{count} conditional rules triggered or not ruled out, or judged exceptions: {names}.</translation>
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
        <translation>Review date {date}</translation>
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
        <translation>Site {area}, {counties} (schematic county boundaries)</translation>
    </message>
    <message>
        <source>若其中任一项认定为{answers} → {verdict}</source>
        <translation>If any one of them is judged {answers} → {verdict}</translation>
    </message>
    <message>
        <source>若这{count}项都认定为{answers} → {verdict}</source>
        <translation>If all {count} are judged {answers} → {verdict}</translation>
    </message>
    <message>
        <source>若{rules}认定为{answers} → {verdict}</source>
        <translation>If {rules} are judged {answers} → {verdict}</translation>
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
        <translation>Where else…</translation>
    </message>
    <message>
        <source>比较各产业板块，看项目还能放在哪里</source>
        <translation>Compare the industry blocks to see where else the project could go</translation>
    </message>
    <message>
        <source>剩余可用范围…</source>
        <translation>What is left…</translation>
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
        <translation>Reviewing again…</translation>
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
        <translation>Verify PDF file…</translation>
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
        <translation>Reading “%s”…</translation>
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
</context>
<context>
    <name>window</name>
    <message>
        <source>正在准备示例…</source>
        <translation>Preparing the example…</translation>
    </message>
    <message>
        <source>未命名案卷</source>
        <translation>Unnamed case</translation>
    </message>
    <message>
        <source>上次窗口没有正常关闭；已重新打开案卷“{name}”，改动已自动保存。请核对最后一处改动。</source>
        <translation>The window was not closed properly last time; the case “{name}” was opened again, and its changes had been saved. Check your last change.</translation>
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
