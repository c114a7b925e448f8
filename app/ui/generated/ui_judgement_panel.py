# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'judgement_panel.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QHBoxLayout, QLabel,
    QLineEdit, QPushButton, QSizePolicy, QSpacerItem,
    QToolButton, QVBoxLayout, QWidget)

from app.ui.whole_label import WholeLabel

class Ui_JudgementPanel(object):
    def setupUi(self, JudgementPanel):
        if not JudgementPanel.objectName():
            JudgementPanel.setObjectName(u"JudgementPanel")
        JudgementPanel.resize(400, 130)
        self.layout1 = QVBoxLayout(JudgementPanel)
        self.layout1.setSpacing(6)
        self.layout1.setObjectName(u"layout1")
        self.layout1.setContentsMargins(10, 8, 10, 8)
        self.layout2 = QHBoxLayout()
        self.layout2.setSpacing(8)
        self.layout2.setObjectName(u"layout2")
        self.title = QLabel(JudgementPanel)
        self.title.setObjectName(u"title")

        self.layout2.addWidget(self.title)

        self.automatic = WholeLabel(JudgementPanel)
        self.automatic.setObjectName(u"automatic")
        self.automatic.setWordWrap(True)

        self.layout2.addWidget(self.automatic)

        self.spacer3 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout2.addItem(self.spacer3)

        self.withdraw = QPushButton(JudgementPanel)
        self.withdraw.setObjectName(u"withdraw")

        self.layout2.addWidget(self.withdraw)

        self.layout2.setStretch(1, 1)

        self.layout1.addLayout(self.layout2)

        self.layout4 = QHBoxLayout()
        self.layout4.setSpacing(6)
        self.layout4.setObjectName(u"layout4")
        self.answer = QComboBox(JudgementPanel)
        self.answer.setObjectName(u"answer")

        self.layout4.addWidget(self.answer)

        self.by = QLineEdit(JudgementPanel)
        self.by.setObjectName(u"by")

        self.layout4.addWidget(self.by)


        self.layout1.addLayout(self.layout4)

        self.layout5 = QHBoxLayout()
        self.layout5.setSpacing(6)
        self.layout5.setObjectName(u"layout5")
        self.reason = QLineEdit(JudgementPanel)
        self.reason.setObjectName(u"reason")

        self.layout5.addWidget(self.reason)

        self.phrases = QToolButton(JudgementPanel)
        self.phrases.setObjectName(u"phrases")
        self.phrases.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

        self.layout5.addWidget(self.phrases)

        self.record = QPushButton(JudgementPanel)
        self.record.setObjectName(u"record")

        self.layout5.addWidget(self.record)


        self.layout1.addLayout(self.layout5)

        self.layout6 = QHBoxLayout()
        self.layout6.setSpacing(6)
        self.layout6.setObjectName(u"layout6")
        self.evidence = QToolButton(JudgementPanel)
        self.evidence.setObjectName(u"evidence")
        self.evidence.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

        self.layout6.addWidget(self.evidence)

        self.evidenceNames = WholeLabel(JudgementPanel)
        self.evidenceNames.setObjectName(u"evidenceNames")
        self.evidenceNames.setWordWrap(True)

        self.layout6.addWidget(self.evidenceNames)

        self.layout6.setStretch(1, 1)

        self.layout1.addLayout(self.layout6)

        self.trouble = WholeLabel(JudgementPanel)
        self.trouble.setObjectName(u"trouble")
        self.trouble.setWordWrap(True)

        self.layout1.addWidget(self.trouble)


        self.retranslateUi(JudgementPanel)

        QMetaObject.connectSlotsByName(JudgementPanel)
    # setupUi

    def retranslateUi(self, JudgementPanel):
        self.title.setText(QCoreApplication.translate("JudgementPanel", u"\u4eba\u5de5\u8ba4\u5b9a", None))
        self.automatic.setText("")
        self.withdraw.setText(QCoreApplication.translate("JudgementPanel", u"\u64a4\u9500\u8ba4\u5b9a", None))
#if QT_CONFIG(accessibility)
        self.withdraw.setAccessibleName(QCoreApplication.translate("JudgementPanel", u"\u64a4\u9500\u8ba4\u5b9a", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.answer.setAccessibleName(QCoreApplication.translate("JudgementPanel", u"\u8ba4\u5b9a\u7ed3\u679c", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.by.setAccessibleName(QCoreApplication.translate("JudgementPanel", u"\u8ba4\u5b9a\u4eba", None))
#endif // QT_CONFIG(accessibility)
        self.by.setPlaceholderText(QCoreApplication.translate("JudgementPanel", u"\u8ba4\u5b9a\u4eba\uff08\u5fc5\u586b\uff09", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("JudgementPanel", u"\u8ba4\u5b9a\u7406\u7531", None))
#endif // QT_CONFIG(accessibility)
        self.reason.setPlaceholderText(QCoreApplication.translate("JudgementPanel", u"\u8ba4\u5b9a\u7406\u7531\uff08\u5fc5\u586b\uff0c\u5199\u5165\u5ba1\u67e5\u610f\u89c1\uff09", None))
        self.phrases.setText(QCoreApplication.translate("JudgementPanel", u"\u5e38\u7528\u8bed", None))
#if QT_CONFIG(accessibility)
        self.phrases.setAccessibleName(QCoreApplication.translate("JudgementPanel", u"\u8fd1\u6765\u7684\u7406\u7531\u548c\u672c\u5355\u4f4d\u7684\u5e38\u7528\u8bed\uff08Alt+\u2193\uff09", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.phrases.setToolTip(QCoreApplication.translate("JudgementPanel", u"\u8fd1\u6765\u7684\u7406\u7531\u548c\u672c\u5355\u4f4d\u7684\u5e38\u7528\u8bed\uff08Alt+\u2193\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.record.setText(QCoreApplication.translate("JudgementPanel", u"\u8bb0\u5f55\u8ba4\u5b9a", None))
#if QT_CONFIG(accessibility)
        self.record.setAccessibleName(QCoreApplication.translate("JudgementPanel", u"\u8bb0\u5f55\u8ba4\u5b9a", None))
#endif // QT_CONFIG(accessibility)
        self.evidence.setText(QCoreApplication.translate("JudgementPanel", u"\u8bc1\u636e\u6750\u6599", None))
#if QT_CONFIG(accessibility)
        self.evidence.setAccessibleName(QCoreApplication.translate("JudgementPanel", u"\u6240\u9009\u5ba1\u67e5\u53d1\u73b0\u7684\u8bc1\u636e\u6750\u6599\uff1a\u6dfb\u52a0\u3001\u6253\u5f00\u3001\u79fb\u9664\uff1b\u4e5f\u53ef\u4ee5\u628a\u6587\u4ef6\u62d6\u5230\u8fd9\u91cc", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.evidence.setToolTip(QCoreApplication.translate("JudgementPanel", u"\u6240\u9009\u5ba1\u67e5\u53d1\u73b0\u7684\u8bc1\u636e\u6750\u6599\uff1a\u6dfb\u52a0\u3001\u6253\u5f00\u3001\u79fb\u9664\uff1b\u4e5f\u53ef\u4ee5\u628a\u6587\u4ef6\u62d6\u5230\u8fd9\u91cc", None))
#endif // QT_CONFIG(tooltip)
        self.evidenceNames.setText("")
        self.trouble.setText("")
        pass
    # retranslateUi

