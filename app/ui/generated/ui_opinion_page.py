# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'opinion_page.ui'
##
## Created by: Qt User Interface Compiler version 6.9.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QListView,
    QPushButton, QSizePolicy, QSpacerItem, QSplitter,
    QTabWidget, QTextBrowser, QVBoxLayout, QWidget)

class Ui_OpinionPage(object):
    def setupUi(self, OpinionPage):
        if not OpinionPage.objectName():
            OpinionPage.setObjectName(u"OpinionPage")
        OpinionPage.resize(1100, 700)
        self.layout9 = QVBoxLayout(OpinionPage)
        self.layout9.setSpacing(0)
        self.layout9.setObjectName(u"layout9")
        self.layout9.setContentsMargins(0, 0, 0, 0)
        self.layout4 = QVBoxLayout()
        self.layout4.setSpacing(8)
        self.layout4.setObjectName(u"layout4")
        self.layout4.setContentsMargins(20, 12, 20, 10)
        self.layout3 = QHBoxLayout()
        self.layout3.setSpacing(16)
        self.layout3.setObjectName(u"layout3")
        self.layout3.setContentsMargins(0, 0, 0, 0)
        self.heading = QLabel(OpinionPage)
        self.heading.setObjectName(u"heading")

        self.layout3.addWidget(self.heading)

        self.state = QLabel(OpinionPage)
        self.state.setObjectName(u"state")
        self.state.setWordWrap(True)

        self.layout3.addWidget(self.state)

        self.layout3.setStretch(1, 1)

        self.layout4.addLayout(self.layout3)

        self.layout2 = QHBoxLayout()
        self.layout2.setSpacing(8)
        self.layout2.setObjectName(u"layout2")
        self.layout2.setContentsMargins(0, 0, 0, 0)
        self.preview = QPushButton(OpinionPage)
        self.preview.setObjectName(u"preview")

        self.layout2.addWidget(self.preview)

        self.sign = QPushButton(OpinionPage)
        self.sign.setObjectName(u"sign")

        self.layout2.addWidget(self.sign)

        self.export_ = QPushButton(OpinionPage)
        self.export_.setObjectName(u"export_")

        self.layout2.addWidget(self.export_)

        self.verify = QPushButton(OpinionPage)
        self.verify.setObjectName(u"verify")

        self.layout2.addWidget(self.verify)

        self.register_ = QPushButton(OpinionPage)
        self.register_.setObjectName(u"register_")

        self.layout2.addWidget(self.register_)

        self.spacer1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout2.addItem(self.spacer1)

        self.office = QPushButton(OpinionPage)
        self.office.setObjectName(u"office")

        self.layout2.addWidget(self.office)

        self.demo = QPushButton(OpinionPage)
        self.demo.setObjectName(u"demo")

        self.layout2.addWidget(self.demo)


        self.layout4.addLayout(self.layout2)


        self.layout9.addLayout(self.layout4)

        self.parts = QSplitter(OpinionPage)
        self.parts.setObjectName(u"parts")
        self.parts.setOrientation(Qt.Orientation.Horizontal)
        self.parts.setChildrenCollapsible(False)
        self.side = QTabWidget(self.parts)
        self.side.setObjectName(u"side")
        self.side.setDocumentMode(True)
        self.reportTab = QWidget()
        self.reportTab.setObjectName(u"reportTab")
        self.layout8 = QVBoxLayout(self.reportTab)
        self.layout8.setSpacing(0)
        self.layout8.setObjectName(u"layout8")
        self.layout8.setContentsMargins(0, 0, 0, 0)
        self.report = QTextBrowser(self.reportTab)
        self.report.setObjectName(u"report")

        self.layout8.addWidget(self.report)

        self.side.addTab(self.reportTab, "")
        self.parts.addWidget(self.side)
        self.viewer = QWidget(self.parts)
        self.viewer.setObjectName(u"viewer")
        self.layout7 = QVBoxLayout(self.viewer)
        self.layout7.setSpacing(0)
        self.layout7.setObjectName(u"layout7")
        self.layout7.setContentsMargins(0, 0, 0, 0)
        self.layout6 = QHBoxLayout()
        self.layout6.setSpacing(6)
        self.layout6.setObjectName(u"layout6")
        self.layout6.setContentsMargins(10, 6, 10, 6)
        self.pages = QLabel(self.viewer)
        self.pages.setObjectName(u"pages")

        self.layout6.addWidget(self.pages)

        self.spacer5 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout6.addItem(self.spacer5)

        self.smaller = QPushButton(self.viewer)
        self.smaller.setObjectName(u"smaller")

        self.layout6.addWidget(self.smaller)

        self.fit = QPushButton(self.viewer)
        self.fit.setObjectName(u"fit")

        self.layout6.addWidget(self.fit)

        self.larger = QPushButton(self.viewer)
        self.larger.setObjectName(u"larger")

        self.layout6.addWidget(self.larger)


        self.layout7.addLayout(self.layout6)

        self.view = QListView(self.viewer)
        self.view.setObjectName(u"view")

        self.layout7.addWidget(self.view)

        self.parts.addWidget(self.viewer)

        self.layout9.addWidget(self.parts)

        self.layout9.setStretch(1, 1)

        self.retranslateUi(OpinionPage)

        QMetaObject.connectSlotsByName(OpinionPage)
    # setupUi

    def retranslateUi(self, OpinionPage):
        self.heading.setText(QCoreApplication.translate("OpinionPage", u"\u5ba1\u67e5\u610f\u89c1", None))
        self.state.setText("")
        self.preview.setText(QCoreApplication.translate("OpinionPage", u"\u9884\u89c8\u8349\u7a3f", None))
#if QT_CONFIG(accessibility)
        self.preview.setAccessibleName(QCoreApplication.translate("OpinionPage", u"\u6309\u5f53\u524d\u5ba1\u67e5\u7ed3\u679c\u751f\u6210\u8349\u7a3f\u5e76\u9884\u89c8\uff08Ctrl+P\uff09", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.preview.setToolTip(QCoreApplication.translate("OpinionPage", u"\u6309\u5f53\u524d\u5ba1\u67e5\u7ed3\u679c\u751f\u6210\u8349\u7a3f\u5e76\u9884\u89c8\uff08Ctrl+P\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.sign.setText(QCoreApplication.translate("OpinionPage", u"\u7b7e\u53d1\u2026", None))
#if QT_CONFIG(accessibility)
        self.sign.setAccessibleName(QCoreApplication.translate("OpinionPage", u"\u53d6\u6587\u53f7\u3001\u7b7e\u540d\u5e76\u767b\u8bb0", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.sign.setToolTip(QCoreApplication.translate("OpinionPage", u"\u53d6\u6587\u53f7\u3001\u7b7e\u540d\u5e76\u767b\u8bb0", None))
#endif // QT_CONFIG(tooltip)
        self.export_.setText(QCoreApplication.translate("OpinionPage", u"\u5bfc\u51faPDF\u2026", None))
#if QT_CONFIG(accessibility)
        self.export_.setAccessibleName(QCoreApplication.translate("OpinionPage", u"\u628a\u9884\u89c8\u4e2d\u7684PDF\u5199\u5230\u6587\u4ef6", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.export_.setToolTip(QCoreApplication.translate("OpinionPage", u"\u628a\u9884\u89c8\u4e2d\u7684PDF\u5199\u5230\u6587\u4ef6", None))
#endif // QT_CONFIG(tooltip)
        self.verify.setText(QCoreApplication.translate("OpinionPage", u"\u67e5\u9a8cPDF\u2026", None))
#if QT_CONFIG(accessibility)
        self.verify.setAccessibleName(QCoreApplication.translate("OpinionPage", u"\u67e5\u9a8c\u4e00\u4efd\u5df2\u7b7e\u53d1\u7684\u5ba1\u67e5\u610f\u89c1\u662f\u5426\u5b8c\u6574\u3001\u672a\u88ab\u6539\u52a8", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.verify.setToolTip(QCoreApplication.translate("OpinionPage", u"\u67e5\u9a8c\u4e00\u4efd\u5df2\u7b7e\u53d1\u7684\u5ba1\u67e5\u610f\u89c1\u662f\u5426\u5b8c\u6574\u3001\u672a\u88ab\u6539\u52a8", None))
#endif // QT_CONFIG(tooltip)
        self.register_.setText(QCoreApplication.translate("OpinionPage", u"\u767b\u8bb0\u7c3f", None))
#if QT_CONFIG(accessibility)
        self.register_.setAccessibleName(QCoreApplication.translate("OpinionPage", u"\u6253\u5f00\u767b\u8bb0\u7c3f\uff0c\u672c\u6848\u5377\u6700\u8fd1\u7684\u5ba1\u67e5\u610f\u89c1\u5df2\u9009\u4e2d", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.register_.setToolTip(QCoreApplication.translate("OpinionPage", u"\u6253\u5f00\u767b\u8bb0\u7c3f\uff0c\u672c\u6848\u5377\u6700\u8fd1\u7684\u5ba1\u67e5\u610f\u89c1\u5df2\u9009\u4e2d", None))
#endif // QT_CONFIG(tooltip)
        self.office.setText(QCoreApplication.translate("OpinionPage", u"\u673a\u5173\u8bbe\u7f6e\u2026", None))
#if QT_CONFIG(accessibility)
        self.office.setAccessibleName(QCoreApplication.translate("OpinionPage", u"\u8bbe\u7f6e\u5ba1\u67e5\u673a\u5173\u3001\u4e3b\u9001\u3001\u7ecf\u529e\u590d\u6838\u7b7e\u53d1\u4eba\u548c\u6709\u6548\u671f", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.office.setToolTip(QCoreApplication.translate("OpinionPage", u"\u8bbe\u7f6e\u5ba1\u67e5\u673a\u5173\u3001\u4e3b\u9001\u3001\u7ecf\u529e\u590d\u6838\u7b7e\u53d1\u4eba\u548c\u6709\u6548\u671f", None))
#endif // QT_CONFIG(tooltip)
        self.demo.setText(QCoreApplication.translate("OpinionPage", u"\u6f14\u793a\u8bc1\u4e66\u2026", None))
#if QT_CONFIG(accessibility)
        self.demo.setAccessibleName(QCoreApplication.translate("OpinionPage", u"\u5236\u4f5c\u865a\u6784\u7684\u6f14\u793a\u7b7e\u540d\u8bc1\u4e66\uff0c\u53ea\u7528\u4e8e\u6f14\u7ec3", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.demo.setToolTip(QCoreApplication.translate("OpinionPage", u"\u5236\u4f5c\u865a\u6784\u7684\u6f14\u793a\u7b7e\u540d\u8bc1\u4e66\uff0c\u53ea\u7528\u4e8e\u6f14\u7ec3", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.side.setAccessibleName(QCoreApplication.translate("OpinionPage", u"\u5ba1\u67e5\u53d1\u73b0\u3001\u53ef\u6539\u6587\u5b57\u3001\u67e5\u9a8c\u7ed3\u679c", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.report.setAccessibleName(QCoreApplication.translate("OpinionPage", u"\u67e5\u9a8c\u7ed3\u679c", None))
#endif // QT_CONFIG(accessibility)
        self.side.setTabText(self.side.indexOf(self.reportTab), QCoreApplication.translate("OpinionPage", u"\u67e5\u9a8c\u7ed3\u679c", None))
        self.pages.setText("")
        self.smaller.setText(QCoreApplication.translate("OpinionPage", u"\u7f29\u5c0f", None))
#if QT_CONFIG(accessibility)
        self.smaller.setAccessibleName(QCoreApplication.translate("OpinionPage", u"\u7f29\u5c0f", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.smaller.setToolTip(QCoreApplication.translate("OpinionPage", u"\u7f29\u5c0f", None))
#endif // QT_CONFIG(tooltip)
        self.fit.setText(QCoreApplication.translate("OpinionPage", u"\u9002\u5408\u5bbd\u5ea6", None))
#if QT_CONFIG(accessibility)
        self.fit.setAccessibleName(QCoreApplication.translate("OpinionPage", u"\u9002\u5408\u5bbd\u5ea6", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.fit.setToolTip(QCoreApplication.translate("OpinionPage", u"\u9002\u5408\u5bbd\u5ea6", None))
#endif // QT_CONFIG(tooltip)
        self.larger.setText(QCoreApplication.translate("OpinionPage", u"\u653e\u5927", None))
#if QT_CONFIG(accessibility)
        self.larger.setAccessibleName(QCoreApplication.translate("OpinionPage", u"\u653e\u5927", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.larger.setToolTip(QCoreApplication.translate("OpinionPage", u"\u653e\u5927", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.view.setAccessibleName(QCoreApplication.translate("OpinionPage", u"\u5ba1\u67e5\u610f\u89c1\u9875\u9762", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

