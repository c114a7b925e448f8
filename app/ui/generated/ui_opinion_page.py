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
    QPushButton, QSizePolicy, QSpacerItem, QTextBrowser,
    QVBoxLayout, QWidget)

class Ui_OpinionPage(object):
    def setupUi(self, OpinionPage):
        if not OpinionPage.objectName():
            OpinionPage.setObjectName(u"OpinionPage")
        OpinionPage.resize(1100, 700)
        self.layout1 = QHBoxLayout(OpinionPage)
        self.layout1.setSpacing(0)
        self.layout1.setObjectName(u"layout1")
        self.layout1.setContentsMargins(0, 0, 0, 0)
        self.controls = QWidget(OpinionPage)
        self.controls.setObjectName(u"controls")
        self.controls.setMinimumSize(QSize(300, 0))
        self.controls.setMaximumSize(QSize(340, 16777215))
        self.layout2 = QVBoxLayout(self.controls)
        self.layout2.setSpacing(8)
        self.layout2.setObjectName(u"layout2")
        self.layout2.setContentsMargins(20, 16, 16, 12)
        self.heading = QLabel(self.controls)
        self.heading.setObjectName(u"heading")

        self.layout2.addWidget(self.heading)

        self.state = QLabel(self.controls)
        self.state.setObjectName(u"state")
        self.state.setWordWrap(True)

        self.layout2.addWidget(self.state)

        self.stepPreview = QLabel(self.controls)
        self.stepPreview.setObjectName(u"stepPreview")

        self.layout2.addWidget(self.stepPreview)

        self.preview = QPushButton(self.controls)
        self.preview.setObjectName(u"preview")

        self.layout2.addWidget(self.preview)

        self.office = QPushButton(self.controls)
        self.office.setObjectName(u"office")

        self.layout2.addWidget(self.office)

        self.stepSign = QLabel(self.controls)
        self.stepSign.setObjectName(u"stepSign")

        self.layout2.addWidget(self.stepSign)

        self.sign = QPushButton(self.controls)
        self.sign.setObjectName(u"sign")

        self.layout2.addWidget(self.sign)

        self.demo = QPushButton(self.controls)
        self.demo.setObjectName(u"demo")

        self.layout2.addWidget(self.demo)

        self.stepExport = QLabel(self.controls)
        self.stepExport.setObjectName(u"stepExport")

        self.layout2.addWidget(self.stepExport)

        self.export_ = QPushButton(self.controls)
        self.export_.setObjectName(u"export_")

        self.layout2.addWidget(self.export_)

        self.stepVerify = QLabel(self.controls)
        self.stepVerify.setObjectName(u"stepVerify")

        self.layout2.addWidget(self.stepVerify)

        self.verify = QPushButton(self.controls)
        self.verify.setObjectName(u"verify")

        self.layout2.addWidget(self.verify)

        self.report = QTextBrowser(self.controls)
        self.report.setObjectName(u"report")

        self.layout2.addWidget(self.report)


        self.layout1.addWidget(self.controls)

        self.viewer = QWidget(OpinionPage)
        self.viewer.setObjectName(u"viewer")
        self.layout3 = QVBoxLayout(self.viewer)
        self.layout3.setSpacing(0)
        self.layout3.setObjectName(u"layout3")
        self.layout3.setContentsMargins(0, 0, 0, 0)
        self.layout4 = QHBoxLayout()
        self.layout4.setSpacing(6)
        self.layout4.setObjectName(u"layout4")
        self.layout4.setContentsMargins(10, 6, 10, 6)
        self.pages = QLabel(self.viewer)
        self.pages.setObjectName(u"pages")

        self.layout4.addWidget(self.pages)

        self.spacer5 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout4.addItem(self.spacer5)

        self.smaller = QPushButton(self.viewer)
        self.smaller.setObjectName(u"smaller")

        self.layout4.addWidget(self.smaller)

        self.fit = QPushButton(self.viewer)
        self.fit.setObjectName(u"fit")

        self.layout4.addWidget(self.fit)

        self.larger = QPushButton(self.viewer)
        self.larger.setObjectName(u"larger")

        self.layout4.addWidget(self.larger)


        self.layout3.addLayout(self.layout4)

        self.view = QListView(self.viewer)
        self.view.setObjectName(u"view")

        self.layout3.addWidget(self.view)


        self.layout1.addWidget(self.viewer)

        self.layout1.setStretch(1, 1)

        self.retranslateUi(OpinionPage)

        QMetaObject.connectSlotsByName(OpinionPage)
    # setupUi

    def retranslateUi(self, OpinionPage):
        self.heading.setText(QCoreApplication.translate("OpinionPage", u"\u5ba1\u67e5\u610f\u89c1", None))
        self.state.setText("")
        self.stepPreview.setText(QCoreApplication.translate("OpinionPage", u"\u4e00\u3001\u9884\u89c8", None))
        self.preview.setText(QCoreApplication.translate("OpinionPage", u"\u9884\u89c8\u8349\u7a3f", None))
#if QT_CONFIG(accessibility)
        self.preview.setAccessibleName(QCoreApplication.translate("OpinionPage", u"\u6309\u5f53\u524d\u5ba1\u67e5\u7ed3\u679c\u751f\u6210\u8349\u7a3f\u5e76\u9884\u89c8\uff08Ctrl+P\uff09", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.preview.setToolTip(QCoreApplication.translate("OpinionPage", u"\u6309\u5f53\u524d\u5ba1\u67e5\u7ed3\u679c\u751f\u6210\u8349\u7a3f\u5e76\u9884\u89c8\uff08Ctrl+P\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.office.setText(QCoreApplication.translate("OpinionPage", u"\u673a\u5173\u4e0e\u7b7e\u7f72\u8bbe\u7f6e\u2026", None))
#if QT_CONFIG(accessibility)
        self.office.setAccessibleName(QCoreApplication.translate("OpinionPage", u"\u8bbe\u7f6e\u5ba1\u67e5\u673a\u5173\u3001\u4e3b\u9001\u3001\u7ecf\u529e\u590d\u6838\u7b7e\u53d1\u4eba\u548c\u6709\u6548\u671f", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.office.setToolTip(QCoreApplication.translate("OpinionPage", u"\u8bbe\u7f6e\u5ba1\u67e5\u673a\u5173\u3001\u4e3b\u9001\u3001\u7ecf\u529e\u590d\u6838\u7b7e\u53d1\u4eba\u548c\u6709\u6548\u671f", None))
#endif // QT_CONFIG(tooltip)
        self.stepSign.setText(QCoreApplication.translate("OpinionPage", u"\u4e8c\u3001\u7b7e\u53d1", None))
        self.sign.setText(QCoreApplication.translate("OpinionPage", u"\u7b7e\u53d1\u2026", None))
#if QT_CONFIG(accessibility)
        self.sign.setAccessibleName(QCoreApplication.translate("OpinionPage", u"\u53d6\u6587\u53f7\u3001\u7b7e\u540d\u5e76\u767b\u8bb0", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.sign.setToolTip(QCoreApplication.translate("OpinionPage", u"\u53d6\u6587\u53f7\u3001\u7b7e\u540d\u5e76\u767b\u8bb0", None))
#endif // QT_CONFIG(tooltip)
        self.demo.setText(QCoreApplication.translate("OpinionPage", u"\u5236\u4f5c\u6f14\u793a\u8bc1\u4e66\u2026", None))
#if QT_CONFIG(accessibility)
        self.demo.setAccessibleName(QCoreApplication.translate("OpinionPage", u"\u5236\u4f5c\u865a\u6784\u7684\u6f14\u793a\u7b7e\u540d\u8bc1\u4e66\uff0c\u53ea\u7528\u4e8e\u6f14\u7ec3", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.demo.setToolTip(QCoreApplication.translate("OpinionPage", u"\u5236\u4f5c\u865a\u6784\u7684\u6f14\u793a\u7b7e\u540d\u8bc1\u4e66\uff0c\u53ea\u7528\u4e8e\u6f14\u7ec3", None))
#endif // QT_CONFIG(tooltip)
        self.stepExport.setText(QCoreApplication.translate("OpinionPage", u"\u4e09\u3001\u5bfc\u51fa", None))
        self.export_.setText(QCoreApplication.translate("OpinionPage", u"\u5bfc\u51faPDF\u2026", None))
#if QT_CONFIG(accessibility)
        self.export_.setAccessibleName(QCoreApplication.translate("OpinionPage", u"\u628a\u9884\u89c8\u4e2d\u7684PDF\u5199\u5230\u6587\u4ef6", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.export_.setToolTip(QCoreApplication.translate("OpinionPage", u"\u628a\u9884\u89c8\u4e2d\u7684PDF\u5199\u5230\u6587\u4ef6", None))
#endif // QT_CONFIG(tooltip)
        self.stepVerify.setText(QCoreApplication.translate("OpinionPage", u"\u56db\u3001\u67e5\u9a8c", None))
        self.verify.setText(QCoreApplication.translate("OpinionPage", u"\u67e5\u9a8cPDF\u6587\u4ef6\u2026", None))
#if QT_CONFIG(accessibility)
        self.verify.setAccessibleName(QCoreApplication.translate("OpinionPage", u"\u67e5\u9a8c\u4e00\u4efd\u5df2\u7b7e\u53d1\u7684\u5ba1\u67e5\u610f\u89c1\u662f\u5426\u5b8c\u6574\u3001\u672a\u88ab\u6539\u52a8", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.verify.setToolTip(QCoreApplication.translate("OpinionPage", u"\u67e5\u9a8c\u4e00\u4efd\u5df2\u7b7e\u53d1\u7684\u5ba1\u67e5\u610f\u89c1\u662f\u5426\u5b8c\u6574\u3001\u672a\u88ab\u6539\u52a8", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.report.setAccessibleName(QCoreApplication.translate("OpinionPage", u"\u67e5\u9a8c\u7ed3\u679c", None))
#endif // QT_CONFIG(accessibility)
        self.pages.setText("")
        self.smaller.setText(QCoreApplication.translate("OpinionPage", u"\u7f29\u5c0f", None))
#if QT_CONFIG(accessibility)
        self.smaller.setAccessibleName(QCoreApplication.translate("OpinionPage", u"\u7f29\u5c0f", None))
#endif // QT_CONFIG(accessibility)
        self.fit.setText(QCoreApplication.translate("OpinionPage", u"\u9002\u5408\u5bbd\u5ea6", None))
#if QT_CONFIG(accessibility)
        self.fit.setAccessibleName(QCoreApplication.translate("OpinionPage", u"\u9002\u5408\u5bbd\u5ea6", None))
#endif // QT_CONFIG(accessibility)
        self.larger.setText(QCoreApplication.translate("OpinionPage", u"\u653e\u5927", None))
#if QT_CONFIG(accessibility)
        self.larger.setAccessibleName(QCoreApplication.translate("OpinionPage", u"\u653e\u5927", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.view.setAccessibleName(QCoreApplication.translate("OpinionPage", u"\u5ba1\u67e5\u610f\u89c1\u9875\u9762", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

