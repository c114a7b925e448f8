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
from PySide6.QtWidgets import (QApplication, QComboBox, QDialog, QFormLayout,
    QHBoxLayout, QLabel, QLineEdit, QListView,
    QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem,
    QTabWidget, QVBoxLayout, QWidget)

class Ui_OfficeDialog(object):
    def setupUi(self, OfficeDialog):
        if not OfficeDialog.objectName():
            OfficeDialog.setObjectName(u"OfficeDialog")
        OfficeDialog.resize(1180, 660)
        self.layout1 = QVBoxLayout(OfficeDialog)
        self.layout1.setSpacing(10)
        self.layout1.setObjectName(u"layout1")
        self.layout1.setContentsMargins(16, 14, 16, 12)
        self.layout2 = QHBoxLayout()
        self.layout2.setSpacing(14)
        self.layout2.setObjectName(u"layout2")
        self.tabs = QTabWidget(OfficeDialog)
        self.tabs.setObjectName(u"tabs")
        self.peopleTab = QWidget()
        self.peopleTab.setObjectName(u"peopleTab")
        self.layout3 = QFormLayout(self.peopleTab)
        self.layout3.setSpacing(8)
        self.layout3.setObjectName(u"layout3")
        self.officeLabel = QLabel(self.peopleTab)
        self.officeLabel.setObjectName(u"officeLabel")

        self.layout3.setWidget(0, QFormLayout.ItemRole.LabelRole, self.officeLabel)

        self.office = QLineEdit(self.peopleTab)
        self.office.setObjectName(u"office")

        self.layout3.setWidget(0, QFormLayout.ItemRole.FieldRole, self.office)

        self.headLabel = QLabel(self.peopleTab)
        self.headLabel.setObjectName(u"headLabel")

        self.layout3.setWidget(1, QFormLayout.ItemRole.LabelRole, self.headLabel)

        self.head = QLineEdit(self.peopleTab)
        self.head.setObjectName(u"head")

        self.layout3.setWidget(1, QFormLayout.ItemRole.FieldRole, self.head)

        self.recipientLabel = QLabel(self.peopleTab)
        self.recipientLabel.setObjectName(u"recipientLabel")

        self.layout3.setWidget(2, QFormLayout.ItemRole.LabelRole, self.recipientLabel)

        self.recipient = QLineEdit(self.peopleTab)
        self.recipient.setObjectName(u"recipient")

        self.layout3.setWidget(2, QFormLayout.ItemRole.FieldRole, self.recipient)

        self.copiesLabel = QLabel(self.peopleTab)
        self.copiesLabel.setObjectName(u"copiesLabel")

        self.layout3.setWidget(3, QFormLayout.ItemRole.LabelRole, self.copiesLabel)

        self.copies = QLineEdit(self.peopleTab)
        self.copies.setObjectName(u"copies")

        self.layout3.setWidget(3, QFormLayout.ItemRole.FieldRole, self.copies)

        self.printerLabel = QLabel(self.peopleTab)
        self.printerLabel.setObjectName(u"printerLabel")

        self.layout3.setWidget(4, QFormLayout.ItemRole.LabelRole, self.printerLabel)

        self.printer = QLineEdit(self.peopleTab)
        self.printer.setObjectName(u"printer")

        self.layout3.setWidget(4, QFormLayout.ItemRole.FieldRole, self.printer)

        self.handlerLabel = QLabel(self.peopleTab)
        self.handlerLabel.setObjectName(u"handlerLabel")

        self.layout3.setWidget(5, QFormLayout.ItemRole.LabelRole, self.handlerLabel)

        self.handler = QLineEdit(self.peopleTab)
        self.handler.setObjectName(u"handler")

        self.layout3.setWidget(5, QFormLayout.ItemRole.FieldRole, self.handler)

        self.reviewerLabel = QLabel(self.peopleTab)
        self.reviewerLabel.setObjectName(u"reviewerLabel")

        self.layout3.setWidget(6, QFormLayout.ItemRole.LabelRole, self.reviewerLabel)

        self.reviewer = QLineEdit(self.peopleTab)
        self.reviewer.setObjectName(u"reviewer")

        self.layout3.setWidget(6, QFormLayout.ItemRole.FieldRole, self.reviewer)

        self.approverLabel = QLabel(self.peopleTab)
        self.approverLabel.setObjectName(u"approverLabel")

        self.layout3.setWidget(7, QFormLayout.ItemRole.LabelRole, self.approverLabel)

        self.approver = QLineEdit(self.peopleTab)
        self.approver.setObjectName(u"approver")

        self.layout3.setWidget(7, QFormLayout.ItemRole.FieldRole, self.approver)

        self.validityLabel = QLabel(self.peopleTab)
        self.validityLabel.setObjectName(u"validityLabel")

        self.layout3.setWidget(8, QFormLayout.ItemRole.LabelRole, self.validityLabel)

        self.validity = QLineEdit(self.peopleTab)
        self.validity.setObjectName(u"validity")

        self.layout3.setWidget(8, QFormLayout.ItemRole.FieldRole, self.validity)

        self.contactLabel = QLabel(self.peopleTab)
        self.contactLabel.setObjectName(u"contactLabel")

        self.layout3.setWidget(9, QFormLayout.ItemRole.LabelRole, self.contactLabel)

        self.contact = QLineEdit(self.peopleTab)
        self.contact.setObjectName(u"contact")

        self.layout3.setWidget(9, QFormLayout.ItemRole.FieldRole, self.contact)

        self.tabs.addTab(self.peopleTab, "")
        self.layoutTab = QWidget()
        self.layoutTab.setObjectName(u"layoutTab")
        self.layout4 = QFormLayout(self.layoutTab)
        self.layout4.setSpacing(8)
        self.layout4.setObjectName(u"layout4")
        self.layoutKindLabel = QLabel(self.layoutTab)
        self.layoutKindLabel.setObjectName(u"layoutKindLabel")

        self.layout4.setWidget(0, QFormLayout.ItemRole.LabelRole, self.layoutKindLabel)

        self.layoutKind = QComboBox(self.layoutTab)
        self.layoutKind.setObjectName(u"layoutKind")

        self.layout4.setWidget(0, QFormLayout.ItemRole.FieldRole, self.layoutKind)

        self.patternLabel = QLabel(self.layoutTab)
        self.patternLabel.setObjectName(u"patternLabel")

        self.layout4.setWidget(1, QFormLayout.ItemRole.LabelRole, self.patternLabel)

        self.pattern = QLineEdit(self.layoutTab)
        self.pattern.setObjectName(u"pattern")

        self.layout4.setWidget(1, QFormLayout.ItemRole.FieldRole, self.pattern)

        self.sample = QLabel(self.layoutTab)
        self.sample.setObjectName(u"sample")
        self.sample.setWordWrap(True)

        self.layout4.setWidget(2, QFormLayout.ItemRole.FieldRole, self.sample)

        self.fontsLabel = QLabel(self.layoutTab)
        self.fontsLabel.setObjectName(u"fontsLabel")

        self.layout4.setWidget(3, QFormLayout.ItemRole.LabelRole, self.fontsLabel)

        self.fonts = QComboBox(self.layoutTab)
        self.fonts.setObjectName(u"fonts")

        self.layout4.setWidget(3, QFormLayout.ItemRole.FieldRole, self.fonts)

        self.fontsUsed = QLabel(self.layoutTab)
        self.fontsUsed.setObjectName(u"fontsUsed")
        self.fontsUsed.setWordWrap(True)

        self.layout4.setWidget(4, QFormLayout.ItemRole.FieldRole, self.fontsUsed)

        self.tabs.addTab(self.layoutTab, "")
        self.textTab = QWidget()
        self.textTab.setObjectName(u"textTab")
        self.layout5 = QVBoxLayout(self.textTab)
        self.layout5.setSpacing(8)
        self.layout5.setObjectName(u"layout5")
        self.layout6 = QHBoxLayout()
        self.layout6.setSpacing(8)
        self.layout6.setObjectName(u"layout6")
        self.template_ = QComboBox(self.textTab)
        self.template_.setObjectName(u"template_")

        self.layout6.addWidget(self.template_)

        self.restore = QPushButton(self.textTab)
        self.restore.setObjectName(u"restore")

        self.layout6.addWidget(self.restore)


        self.layout5.addLayout(self.layout6)

        self.text = QPlainTextEdit(self.textTab)
        self.text.setObjectName(u"text")
        self.text.setTabChangesFocus(True)

        self.layout5.addWidget(self.text)

        self.folder = QLabel(self.textTab)
        self.folder.setObjectName(u"folder")
        self.folder.setWordWrap(True)
        self.folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.layout5.addWidget(self.folder)

        self.tabs.addTab(self.textTab, "")

        self.layout2.addWidget(self.tabs)

        self.layout7 = QVBoxLayout()
        self.layout7.setSpacing(6)
        self.layout7.setObjectName(u"layout7")
        self.state = QLabel(OfficeDialog)
        self.state.setObjectName(u"state")

        self.layout7.addWidget(self.state)

        self.view = QListView(OfficeDialog)
        self.view.setObjectName(u"view")

        self.layout7.addWidget(self.view)


        self.layout2.addLayout(self.layout7)

        self.layout2.setStretch(0, 5)
        self.layout2.setStretch(1, 6)

        self.layout1.addLayout(self.layout2)

        self.trouble = QLabel(OfficeDialog)
        self.trouble.setObjectName(u"trouble")
        self.trouble.setWordWrap(True)

        self.layout1.addWidget(self.trouble)

        self.layout8 = QHBoxLayout()
        self.layout8.setSpacing(8)
        self.layout8.setObjectName(u"layout8")
        self.spacer1 = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout8.addItem(self.spacer1)

        self.cancel = QPushButton(OfficeDialog)
        self.cancel.setObjectName(u"cancel")

        self.layout8.addWidget(self.cancel)

        self.accept = QPushButton(OfficeDialog)
        self.accept.setObjectName(u"accept")

        self.layout8.addWidget(self.accept)


        self.layout1.addLayout(self.layout8)

#if QT_CONFIG(shortcut)
        self.officeLabel.setBuddy(self.office)
        self.headLabel.setBuddy(self.head)
        self.recipientLabel.setBuddy(self.recipient)
        self.copiesLabel.setBuddy(self.copies)
        self.printerLabel.setBuddy(self.printer)
        self.handlerLabel.setBuddy(self.handler)
        self.reviewerLabel.setBuddy(self.reviewer)
        self.approverLabel.setBuddy(self.approver)
        self.validityLabel.setBuddy(self.validity)
        self.contactLabel.setBuddy(self.contact)
        self.layoutKindLabel.setBuddy(self.layoutKind)
        self.patternLabel.setBuddy(self.pattern)
        self.fontsLabel.setBuddy(self.fonts)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(OfficeDialog)

        self.tabs.setCurrentIndex(0)


        QMetaObject.connectSlotsByName(OfficeDialog)
    # setupUi

    def retranslateUi(self, OfficeDialog):
        OfficeDialog.setWindowTitle(QCoreApplication.translate("OfficeDialog", u"\u673a\u5173\u3001\u7248\u5f0f\u4e0e\u6587\u5b57\u8bbe\u7f6e", None))
        self.officeLabel.setText(QCoreApplication.translate("OfficeDialog", u"\u5ba1\u67e5\u673a\u5173", None))
#if QT_CONFIG(accessibility)
        self.office.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u5ba1\u67e5\u673a\u5173", None))
#endif // QT_CONFIG(accessibility)
        self.office.setPlaceholderText("")
        self.headLabel.setText(QCoreApplication.translate("OfficeDialog", u"\u7248\u5934", None))
#if QT_CONFIG(accessibility)
        self.head.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u7248\u5934", None))
#endif // QT_CONFIG(accessibility)
        self.head.setPlaceholderText(QCoreApplication.translate("OfficeDialog", u"\u53ef\u7559\u7a7a\uff0c\u7559\u7a7a\u65f6\u7528\u673a\u5173\u540d\u79f0\uff1b\u516c\u6587\u683c\u5f0f\u591a\u4e3a\u673a\u5173\u540d\u79f0\u52a0\u201c\u6587\u4ef6\u201d", None))
        self.recipientLabel.setText(QCoreApplication.translate("OfficeDialog", u"\u4e3b\u9001", None))
#if QT_CONFIG(accessibility)
        self.recipient.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u4e3b\u9001", None))
#endif // QT_CONFIG(accessibility)
        self.recipient.setPlaceholderText(QCoreApplication.translate("OfficeDialog", u"\u53ef\u7559\u7a7a\uff0c\u7559\u7a7a\u65f6\u4e3b\u9001\u7533\u8bf7\u5355\u4f4d", None))
        self.copiesLabel.setText(QCoreApplication.translate("OfficeDialog", u"\u6284\u9001", None))
#if QT_CONFIG(accessibility)
        self.copies.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u6284\u9001", None))
#endif // QT_CONFIG(accessibility)
        self.copies.setPlaceholderText(QCoreApplication.translate("OfficeDialog", u"\u53ef\u7559\u7a7a\uff0c\u591a\u4e2a\u5355\u4f4d\u7528\u9017\u53f7\u5206\u5f00", None))
        self.printerLabel.setText(QCoreApplication.translate("OfficeDialog", u"\u5370\u53d1\u673a\u5173", None))
#if QT_CONFIG(accessibility)
        self.printer.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u5370\u53d1\u673a\u5173", None))
#endif // QT_CONFIG(accessibility)
        self.printer.setPlaceholderText(QCoreApplication.translate("OfficeDialog", u"\u53ef\u7559\u7a7a\uff0c\u7559\u7a7a\u65f6\u7528\u673a\u5173\u540d\u79f0", None))
        self.handlerLabel.setText(QCoreApplication.translate("OfficeDialog", u"\u7ecf\u529e\u4eba", None))
#if QT_CONFIG(accessibility)
        self.handler.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u7ecf\u529e\u4eba", None))
#endif // QT_CONFIG(accessibility)
        self.handler.setPlaceholderText("")
        self.reviewerLabel.setText(QCoreApplication.translate("OfficeDialog", u"\u590d\u6838\u4eba", None))
#if QT_CONFIG(accessibility)
        self.reviewer.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u590d\u6838\u4eba", None))
#endif // QT_CONFIG(accessibility)
        self.reviewer.setPlaceholderText("")
        self.approverLabel.setText(QCoreApplication.translate("OfficeDialog", u"\u7b7e\u53d1\u4eba", None))
#if QT_CONFIG(accessibility)
        self.approver.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u7b7e\u53d1\u4eba", None))
#endif // QT_CONFIG(accessibility)
        self.approver.setPlaceholderText("")
        self.validityLabel.setText(QCoreApplication.translate("OfficeDialog", u"\u6709\u6548\u671f", None))
#if QT_CONFIG(accessibility)
        self.validity.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u6709\u6548\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.validity.setPlaceholderText("")
        self.contactLabel.setText(QCoreApplication.translate("OfficeDialog", u"\u8054\u7cfb\u65b9\u5f0f", None))
#if QT_CONFIG(accessibility)
        self.contact.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u8054\u7cfb\u65b9\u5f0f", None))
#endif // QT_CONFIG(accessibility)
        self.contact.setPlaceholderText(QCoreApplication.translate("OfficeDialog", u"\u5730\u5740\u3001\u7535\u8bdd", None))
        self.tabs.setTabText(self.tabs.indexOf(self.peopleTab), QCoreApplication.translate("OfficeDialog", u"\u673a\u5173\u4e0e\u4eba\u5458", None))
        self.layoutKindLabel.setText(QCoreApplication.translate("OfficeDialog", u"\u516c\u6587\u7248\u5f0f", None))
#if QT_CONFIG(accessibility)
        self.layoutKind.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u516c\u6587\u7248\u5f0f", None))
#endif // QT_CONFIG(accessibility)
        self.patternLabel.setText(QCoreApplication.translate("OfficeDialog", u"\u6587\u53f7\u683c\u5f0f", None))
#if QT_CONFIG(accessibility)
        self.pattern.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u6587\u53f7\u683c\u5f0f", None))
#endif // QT_CONFIG(accessibility)
        self.pattern.setPlaceholderText("")
        self.sample.setText("")
        self.fontsLabel.setText(QCoreApplication.translate("OfficeDialog", u"\u5b57\u4f53", None))
#if QT_CONFIG(accessibility)
        self.fonts.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u5b57\u4f53", None))
#endif // QT_CONFIG(accessibility)
        self.fontsUsed.setText("")
        self.tabs.setTabText(self.tabs.indexOf(self.layoutTab), QCoreApplication.translate("OfficeDialog", u"\u7248\u5f0f\u4e0e\u6587\u53f7", None))
#if QT_CONFIG(accessibility)
        self.template_.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u6a21\u677f", None))
#endif // QT_CONFIG(accessibility)
        self.restore.setText(QCoreApplication.translate("OfficeDialog", u"\u6062\u590d\u539f\u6a21\u677f", None))
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u6a21\u677f\u5185\u5bb9", None))
#endif // QT_CONFIG(accessibility)
        self.folder.setText("")
        self.tabs.setTabText(self.tabs.indexOf(self.textTab), QCoreApplication.translate("OfficeDialog", u"\u6587\u5b57\u4e0e\u6761\u6b3e", None))
        self.state.setText("")
#if QT_CONFIG(accessibility)
        self.view.setAccessibleName(QCoreApplication.translate("OfficeDialog", u"\u9884\u89c8", None))
#endif // QT_CONFIG(accessibility)
        self.trouble.setText("")
        self.cancel.setText(QCoreApplication.translate("OfficeDialog", u"\u53d6\u6d88", None))
        self.accept.setText(QCoreApplication.translate("OfficeDialog", u"\u4fdd\u5b58", None))
    # retranslateUi

