# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'office_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QFormLayout, QHBoxLayout,
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

class Ui_OfficeDialog(object):
    def setupUi(self, OfficeDialog):
        if not OfficeDialog.objectName():
            OfficeDialog.setObjectName(u"OfficeDialog")
        OfficeDialog.resize(480, 320)
        self.layout1 = QVBoxLayout(OfficeDialog)
        self.layout1.setSpacing(12)
        self.layout1.setObjectName(u"layout1")
        self.layout1.setContentsMargins(20, 18, 20, 16)
        self.layout2 = QFormLayout()
        self.layout2.setSpacing(8)
        self.layout2.setObjectName(u"layout2")
        self.nameLabel = QLabel(OfficeDialog)
        self.nameLabel.setObjectName(u"nameLabel")

        self.layout2.setWidget(0, QFormLayout.ItemRole.LabelRole, self.nameLabel)

        self.office = QLineEdit(OfficeDialog)
        self.office.setObjectName(u"office")

        self.layout2.setWidget(0, QFormLayout.ItemRole.FieldRole, self.office)

        self.recipientLabel = QLabel(OfficeDialog)
        self.recipientLabel.setObjectName(u"recipientLabel")

        self.layout2.setWidget(1, QFormLayout.ItemRole.LabelRole, self.recipientLabel)

        self.recipient = QLineEdit(OfficeDialog)
        self.recipient.setObjectName(u"recipient")

        self.layout2.setWidget(1, QFormLayout.ItemRole.FieldRole, self.recipient)

        self.handlerLabel = QLabel(OfficeDialog)
        self.handlerLabel.setObjectName(u"handlerLabel")

        self.layout2.setWidget(2, QFormLayout.ItemRole.LabelRole, self.handlerLabel)

        self.handler = QLineEdit(OfficeDialog)
        self.handler.setObjectName(u"handler")

        self.layout2.setWidget(2, QFormLayout.ItemRole.FieldRole, self.handler)

        self.reviewerLabel = QLabel(OfficeDialog)
        self.reviewerLabel.setObjectName(u"reviewerLabel")

        self.layout2.setWidget(3, QFormLayout.ItemRole.LabelRole, self.reviewerLabel)

        self.reviewer = QLineEdit(OfficeDialog)
        self.reviewer.setObjectName(u"reviewer")

        self.layout2.setWidget(3, QFormLayout.ItemRole.FieldRole, self.reviewer)

        self.approverLabel = QLabel(OfficeDialog)
        self.approverLabel.setObjectName(u"approverLabel")

        self.layout2.setWidget(4, QFormLayout.ItemRole.LabelRole, self.approverLabel)

        self.approver = QLineEdit(OfficeDialog)
        self.approver.setObjectName(u"approver")

        self.layout2.setWidget(4, QFormLayout.ItemRole.FieldRole, self.approver)

        self.validityLabel = QLabel(OfficeDialog)
        self.validityLabel.setObjectName(u"validityLabel")

        self.layout2.setWidget(5, QFormLayout.ItemRole.LabelRole, self.validityLabel)

        self.validity = QLineEdit(OfficeDialog)
        self.validity.setObjectName(u"validity")

        self.layout2.setWidget(5, QFormLayout.ItemRole.FieldRole, self.validity)

        self.contactLabel = QLabel(OfficeDialog)
        self.contactLabel.setObjectName(u"contactLabel")

        self.layout2.setWidget(6, QFormLayout.ItemRole.LabelRole, self.contactLabel)

        self.contact = QLineEdit(OfficeDialog)
        self.contact.setObjectName(u"contact")

        self.layout2.setWidget(6, QFormLayout.ItemRole.FieldRole, self.contact)


        self.layout1.addLayout(self.layout2)

        self.trouble = QLabel(OfficeDialog)
        self.trouble.setObjectName(u"trouble")
        self.trouble.setWordWrap(True)

        self.layout1.addWidget(self.trouble)

        self.layout3 = QHBoxLayout()
        self.layout3.setSpacing(8)
        self.layout3.setObjectName(u"layout3")
        self.spacer4 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout3.addItem(self.spacer4)

        self.cancel = QPushButton(OfficeDialog)
        self.cancel.setObjectName(u"cancel")

        self.layout3.addWidget(self.cancel)

        self.accept = QPushButton(OfficeDialog)
        self.accept.setObjectName(u"accept")

        self.layout3.addWidget(self.accept)


        self.layout1.addLayout(self.layout3)


        self.retranslateUi(OfficeDialog)

        QMetaObject.connectSlotsByName(OfficeDialog)
    # setupUi

    def retranslateUi(self, OfficeDialog):
        OfficeDialog.setWindowTitle(QCoreApplication.translate("OfficeDialog", u"\u673a\u5173\u4e0e\u7b7e\u7f72\u8bbe\u7f6e", None))
        self.nameLabel.setText(QCoreApplication.translate("OfficeDialog", u"\u5ba1\u67e5\u673a\u5173", None))
#if QT_CONFIG(accessibility)
        self.office.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u5ba1\u67e5\u673a\u5173", None))
#endif // QT_CONFIG(accessibility)
        self.office.setPlaceholderText("")
        self.recipientLabel.setText(QCoreApplication.translate("OfficeDialog", u"\u4e3b\u9001", None))
#if QT_CONFIG(accessibility)
        self.recipient.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u4e3b\u9001", None))
#endif // QT_CONFIG(accessibility)
        self.recipient.setPlaceholderText(QCoreApplication.translate("OfficeDialog", u"\u53ef\u7559\u7a7a", None))
        self.handlerLabel.setText(QCoreApplication.translate("OfficeDialog", u"\u7ecf\u529e\u4eba", None))
#if QT_CONFIG(accessibility)
        self.handler.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u7ecf\u529e\u4eba", None))
#endif // QT_CONFIG(accessibility)
        self.handler.setPlaceholderText(QCoreApplication.translate("OfficeDialog", u"\u53ef\u7559\u7a7a", None))
        self.reviewerLabel.setText(QCoreApplication.translate("OfficeDialog", u"\u590d\u6838\u4eba", None))
#if QT_CONFIG(accessibility)
        self.reviewer.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u590d\u6838\u4eba", None))
#endif // QT_CONFIG(accessibility)
        self.reviewer.setPlaceholderText(QCoreApplication.translate("OfficeDialog", u"\u53ef\u7559\u7a7a", None))
        self.approverLabel.setText(QCoreApplication.translate("OfficeDialog", u"\u7b7e\u53d1\u4eba", None))
#if QT_CONFIG(accessibility)
        self.approver.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u7b7e\u53d1\u4eba", None))
#endif // QT_CONFIG(accessibility)
        self.approver.setPlaceholderText(QCoreApplication.translate("OfficeDialog", u"\u53ef\u7559\u7a7a", None))
        self.validityLabel.setText(QCoreApplication.translate("OfficeDialog", u"\u6709\u6548\u671f", None))
#if QT_CONFIG(accessibility)
        self.validity.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u6709\u6548\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.validity.setPlaceholderText("")
        self.contactLabel.setText(QCoreApplication.translate("OfficeDialog", u"\u8054\u7cfb\u65b9\u5f0f", None))
#if QT_CONFIG(accessibility)
        self.contact.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u8054\u7cfb\u65b9\u5f0f", None))
#endif // QT_CONFIG(accessibility)
        self.contact.setPlaceholderText(QCoreApplication.translate("OfficeDialog", u"\u53ef\u7559\u7a7a", None))
        self.trouble.setText("")
        self.cancel.setText(QCoreApplication.translate("OfficeDialog", u"\u53d6\u6d88", None))
#if QT_CONFIG(accessibility)
        self.cancel.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u53d6\u6d88", None))
#endif // QT_CONFIG(accessibility)
        self.accept.setText(QCoreApplication.translate("OfficeDialog", u"\u4fdd\u5b58", None))
#if QT_CONFIG(accessibility)
        self.accept.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u4fdd\u5b58", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

