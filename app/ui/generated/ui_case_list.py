# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'case_list.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QLineEdit,
    QPushButton, QSizePolicy, QSpacerItem, QStackedWidget,
    QVBoxLayout, QWidget)

class Ui_CaseList(object):
    def setupUi(self, CaseList):
        if not CaseList.objectName():
            CaseList.setObjectName(u"CaseList")
        CaseList.resize(900, 600)
        self.layout1 = QVBoxLayout(CaseList)
        self.layout1.setSpacing(10)
        self.layout1.setObjectName(u"layout1")
        self.layout1.setContentsMargins(24, 18, 24, 14)
        self.layout2 = QHBoxLayout()
        self.layout2.setSpacing(8)
        self.layout2.setObjectName(u"layout2")
        self.heading = QLabel(CaseList)
        self.heading.setObjectName(u"heading")

        self.layout2.addWidget(self.heading)

        self.spacer3 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout2.addItem(self.spacer3)

        self.create = QPushButton(CaseList)
        self.create.setObjectName(u"create")

        self.layout2.addWidget(self.create)

        self.importFile = QPushButton(CaseList)
        self.importFile.setObjectName(u"importFile")

        self.layout2.addWidget(self.importFile)

        self.example = QPushButton(CaseList)
        self.example.setObjectName(u"example")

        self.layout2.addWidget(self.example)


        self.layout1.addLayout(self.layout2)

        self.layout4 = QHBoxLayout()
        self.layout4.setSpacing(8)
        self.layout4.setObjectName(u"layout4")
        self.search = QLineEdit(CaseList)
        self.search.setObjectName(u"search")

        self.layout4.addWidget(self.search)

        self.open = QPushButton(CaseList)
        self.open.setObjectName(u"open")

        self.layout4.addWidget(self.open)

        self.layout4.setStretch(0, 1)

        self.layout1.addLayout(self.layout4)

        self.stack = QStackedWidget(CaseList)
        self.stack.setObjectName(u"stack")

        self.layout1.addWidget(self.stack)

        self.ending = QHBoxLayout()
        self.ending.setObjectName(u"ending")
        self.count = QLabel(CaseList)
        self.count.setObjectName(u"count")

        self.ending.addWidget(self.count)

        self.ending.setStretch(0, 1)

        self.layout1.addLayout(self.ending)


        self.retranslateUi(CaseList)

        QMetaObject.connectSlotsByName(CaseList)
    # setupUi

    def retranslateUi(self, CaseList):
        self.heading.setText(QCoreApplication.translate("CaseList", u"\u6848\u5377", None))
        self.create.setText(QCoreApplication.translate("CaseList", u"\u65b0\u5efa\u6848\u5377", None))
#if QT_CONFIG(accessibility)
        self.create.setAccessibleName(QCoreApplication.translate("CaseList", u"\u65b0\u5efa\u6848\u5377", None))
#endif // QT_CONFIG(accessibility)
        self.importFile.setText(QCoreApplication.translate("CaseList", u"\u5bfc\u5165\u6848\u5377\u6587\u4ef6\u2026", None))
#if QT_CONFIG(accessibility)
        self.importFile.setAccessibleName(QCoreApplication.translate("CaseList", u"\u5bfc\u5165\u6848\u5377\u6587\u4ef6\u2026", None))
#endif // QT_CONFIG(accessibility)
        self.example.setText(QCoreApplication.translate("CaseList", u"\u6253\u5f00\u793a\u4f8b\u5de5\u4f5c\u533a", None))
#if QT_CONFIG(accessibility)
        self.example.setAccessibleName(QCoreApplication.translate("CaseList", u"\u5728\u53e6\u4e00\u4e2a\u7a97\u53e3\u6253\u5f00\u793a\u4f8b\uff1a\u865a\u6784\u6848\u5377\u548c\u6f14\u793a\u56fe\u5c42\uff0c\u4e0d\u5f71\u54cd\u672c\u5de5\u4f5c\u533a", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.example.setToolTip(QCoreApplication.translate("CaseList", u"\u5728\u53e6\u4e00\u4e2a\u7a97\u53e3\u6253\u5f00\u793a\u4f8b\uff1a\u865a\u6784\u6848\u5377\u548c\u6f14\u793a\u56fe\u5c42\uff0c\u4e0d\u5f71\u54cd\u672c\u5de5\u4f5c\u533a", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("CaseList", u"\u641c\u7d22\u6848\u5377", None))
#endif // QT_CONFIG(accessibility)
        self.search.setPlaceholderText(QCoreApplication.translate("CaseList", u"\u6309\u540d\u79f0\u3001\u62fc\u97f3\u9996\u5b57\u6bcd\u3001\u4ee3\u7801\u3001\u7533\u8bf7\u5355\u4f4d\u6216\u5730\u70b9\u641c\u7d22", None))
        self.open.setText(QCoreApplication.translate("CaseList", u"\u6253\u5f00", None))
#if QT_CONFIG(accessibility)
        self.open.setAccessibleName(QCoreApplication.translate("CaseList", u"\u6253\u5f00\u6240\u9009\u6848\u5377", None))
#endif // QT_CONFIG(accessibility)
        self.count.setText("")
        pass
    # retranslateUi

