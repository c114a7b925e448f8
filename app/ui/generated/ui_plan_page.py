# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'plan_page.ui'
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
    QSizePolicy, QSpacerItem, QSplitter, QTabWidget,
    QVBoxLayout, QWidget)

class Ui_PlanPage(object):
    def setupUi(self, PlanPage):
        if not PlanPage.objectName():
            PlanPage.setObjectName(u"PlanPage")
        PlanPage.resize(900, 600)
        self.layout1 = QVBoxLayout(PlanPage)
        self.layout1.setSpacing(10)
        self.layout1.setObjectName(u"layout1")
        self.layout1.setContentsMargins(24, 18, 24, 14)
        self.layout2 = QHBoxLayout()
        self.layout2.setSpacing(12)
        self.layout2.setObjectName(u"layout2")
        self.heading = QLabel(PlanPage)
        self.heading.setObjectName(u"heading")

        self.layout2.addWidget(self.heading)

        self.subtitle = QLabel(PlanPage)
        self.subtitle.setObjectName(u"subtitle")

        self.layout2.addWidget(self.subtitle)

        self.spacer3 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout2.addItem(self.spacer3)


        self.layout1.addLayout(self.layout2)

        self.tabs = QTabWidget(PlanPage)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(True)
        self.searchTab = QWidget()
        self.searchTab.setObjectName(u"searchTab")
        self.layout5 = QVBoxLayout(self.searchTab)
        self.layout5.setObjectName(u"layout5")
        self.layout5.setContentsMargins(0, -1, 0, 0)
        self.layout4 = QHBoxLayout()
        self.layout4.setSpacing(8)
        self.layout4.setObjectName(u"layout4")
        self.search = QLineEdit(self.searchTab)
        self.search.setObjectName(u"search")

        self.layout4.addWidget(self.search)

        self.layout4.setStretch(0, 1)

        self.layout5.addLayout(self.layout4)

        self.splitter = QSplitter(self.searchTab)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)

        self.layout5.addWidget(self.splitter)

        self.count = QLabel(self.searchTab)
        self.count.setObjectName(u"count")

        self.layout5.addWidget(self.count)

        self.layout5.setStretch(1, 1)
        self.tabs.addTab(self.searchTab, "")

        self.layout1.addWidget(self.tabs)

        self.layout1.setStretch(1, 1)

        self.retranslateUi(PlanPage)

        QMetaObject.connectSlotsByName(PlanPage)
    # setupUi

    def retranslateUi(self, PlanPage):
        self.heading.setText(QCoreApplication.translate("PlanPage", u"\u89c4\u5212\u5168\u6587", None))
        self.subtitle.setText(QCoreApplication.translate("PlanPage", u"\u592a\u5ffb\u4e00\u4f53\u5316\u7ecf\u6d4e\u533a\uff08\u5ffb\u5dde\u533a\uff09\u7a7a\u95f4\u53d1\u5c55\u89c4\u5212\uff082022\u20142035\u5e74\uff09", None))
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("PlanPage", u"\u89c4\u5212\u7684\u5404\u90e8\u5206", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("PlanPage", u"\u5728\u89c4\u5212\u5168\u6587\u4e2d\u641c\u7d22", None))
#endif // QT_CONFIG(accessibility)
        self.search.setPlaceholderText(QCoreApplication.translate("PlanPage", u"\u8f93\u5165\u8bcd\u8bed\uff0c\u5982 \u6c38\u4e45\u57fa\u672c\u519c\u7530\u3001\u4e24\u9ad8\u3001\u8c46\u7f57", None))
        self.count.setText("")
        self.tabs.setTabText(self.tabs.indexOf(self.searchTab), QCoreApplication.translate("PlanPage", u"\u89c4\u5212\u539f\u6587", None))
        pass
    # retranslateUi

