# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'sign_dialog.ui'
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
    QHBoxLayout, QLabel, QLineEdit, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

class Ui_SignDialog(object):
    def setupUi(self, SignDialog):
        if not SignDialog.objectName():
            SignDialog.setObjectName(u"SignDialog")
        SignDialog.resize(520, 320)
        self.layout1 = QVBoxLayout(SignDialog)
        self.layout1.setSpacing(12)
        self.layout1.setObjectName(u"layout1")
        self.layout1.setContentsMargins(20, 18, 20, 16)
        self.explain = QLabel(SignDialog)
        self.explain.setObjectName(u"explain")
        self.explain.setWordWrap(True)

        self.layout1.addWidget(self.explain)

        self.layout2 = QFormLayout()
        self.layout2.setSpacing(8)
        self.layout2.setObjectName(u"layout2")
        self.kindLabel = QLabel(SignDialog)
        self.kindLabel.setObjectName(u"kindLabel")

        self.layout2.setWidget(0, QFormLayout.ItemRole.LabelRole, self.kindLabel)

        self.kind = QComboBox(SignDialog)
        self.kind.setObjectName(u"kind")

        self.layout2.setWidget(0, QFormLayout.ItemRole.FieldRole, self.kind)

        self.fileLabel = QLabel(SignDialog)
        self.fileLabel.setObjectName(u"fileLabel")

        self.layout2.setWidget(1, QFormLayout.ItemRole.LabelRole, self.fileLabel)

        self.layout3 = QHBoxLayout()
        self.layout3.setObjectName(u"layout3")
        self.file = QLineEdit(SignDialog)
        self.file.setObjectName(u"file")
        self.file.setReadOnly(True)

        self.layout3.addWidget(self.file)

        self.browse = QPushButton(SignDialog)
        self.browse.setObjectName(u"browse")

        self.layout3.addWidget(self.browse)

        self.layout3.setStretch(0, 1)

        self.layout2.setLayout(1, QFormLayout.ItemRole.FieldRole, self.layout3)

        self.moduleLabel = QLabel(SignDialog)
        self.moduleLabel.setObjectName(u"moduleLabel")

        self.layout2.setWidget(2, QFormLayout.ItemRole.LabelRole, self.moduleLabel)

        self.layout6 = QHBoxLayout()
        self.layout6.setObjectName(u"layout6")
        self.module = QLineEdit(SignDialog)
        self.module.setObjectName(u"module")

        self.layout6.addWidget(self.module)

        self.browseModule = QPushButton(SignDialog)
        self.browseModule.setObjectName(u"browseModule")

        self.layout6.addWidget(self.browseModule)

        self.layout6.setStretch(0, 1)

        self.layout2.setLayout(2, QFormLayout.ItemRole.FieldRole, self.layout6)

        self.tokenLabel = QLabel(SignDialog)
        self.tokenLabel.setObjectName(u"tokenLabel")

        self.layout2.setWidget(3, QFormLayout.ItemRole.LabelRole, self.tokenLabel)

        self.token = QLineEdit(SignDialog)
        self.token.setObjectName(u"token")

        self.layout2.setWidget(3, QFormLayout.ItemRole.FieldRole, self.token)

        self.keyLabel = QLabel(SignDialog)
        self.keyLabel.setObjectName(u"keyLabel")

        self.layout2.setWidget(4, QFormLayout.ItemRole.LabelRole, self.keyLabel)

        self.key = QLineEdit(SignDialog)
        self.key.setObjectName(u"key")

        self.layout2.setWidget(4, QFormLayout.ItemRole.FieldRole, self.key)

        self.passwordLabel = QLabel(SignDialog)
        self.passwordLabel.setObjectName(u"passwordLabel")

        self.layout2.setWidget(5, QFormLayout.ItemRole.LabelRole, self.passwordLabel)

        self.password = QLineEdit(SignDialog)
        self.password.setObjectName(u"password")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)

        self.layout2.setWidget(5, QFormLayout.ItemRole.FieldRole, self.password)

        self.roleLabel = QLabel(SignDialog)
        self.roleLabel.setObjectName(u"roleLabel")

        self.layout2.setWidget(6, QFormLayout.ItemRole.LabelRole, self.roleLabel)

        self.role = QComboBox(SignDialog)
        self.role.setObjectName(u"role")

        self.layout2.setWidget(6, QFormLayout.ItemRole.FieldRole, self.role)


        self.layout1.addLayout(self.layout2)

        self.trouble = QLabel(SignDialog)
        self.trouble.setObjectName(u"trouble")
        self.trouble.setWordWrap(True)

        self.layout1.addWidget(self.trouble)

        self.layout4 = QHBoxLayout()
        self.layout4.setSpacing(8)
        self.layout4.setObjectName(u"layout4")
        self.spacer5 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout4.addItem(self.spacer5)

        self.cancel = QPushButton(SignDialog)
        self.cancel.setObjectName(u"cancel")

        self.layout4.addWidget(self.cancel)

        self.accept = QPushButton(SignDialog)
        self.accept.setObjectName(u"accept")

        self.layout4.addWidget(self.accept)


        self.layout1.addLayout(self.layout4)


        self.retranslateUi(SignDialog)

        QMetaObject.connectSlotsByName(SignDialog)
    # setupUi

    def retranslateUi(self, SignDialog):
        SignDialog.setWindowTitle(QCoreApplication.translate("SignDialog", u"\u7b7e\u53d1\u5ba1\u67e5\u610f\u89c1", None))
        self.explain.setText(QCoreApplication.translate("SignDialog", u"\u7b7e\u53d1\u540e\u53d6\u5f97\u6b63\u5f0f\u6587\u53f7\uff0c\u767b\u8bb0\u5165\u518c\uff1b\u6587\u53f7\u4e0d\u53ef\u6536\u56de\u3002", None))
        self.kindLabel.setText(QCoreApplication.translate("SignDialog", u"\u7b7e\u540d\u65b9\u5f0f", None))
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("SignDialog", u"\u7b7e\u540d\u65b9\u5f0f", None))
#endif // QT_CONFIG(accessibility)
        self.fileLabel.setText(QCoreApplication.translate("SignDialog", u"\u7b7e\u540d\u8bc1\u4e66", None))
#if QT_CONFIG(accessibility)
        self.file.setAccessibleName(QCoreApplication.translate("SignDialog", u"\u7b7e\u540d\u8bc1\u4e66\u6587\u4ef6", None))
#endif // QT_CONFIG(accessibility)
        self.file.setPlaceholderText(QCoreApplication.translate("SignDialog", u"\u9009\u62e9 .p12 \u6216 .pfx \u6587\u4ef6", None))
        self.browse.setText(QCoreApplication.translate("SignDialog", u"\u9009\u62e9\u2026", None))
#if QT_CONFIG(accessibility)
        self.browse.setAccessibleName(QCoreApplication.translate("SignDialog", u"\u9009\u62e9\u7b7e\u540d\u8bc1\u4e66\u6587\u4ef6", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.browse.setToolTip(QCoreApplication.translate("SignDialog", u"\u9009\u62e9\u7b7e\u540d\u8bc1\u4e66\u6587\u4ef6", None))
#endif // QT_CONFIG(tooltip)
        self.moduleLabel.setText(QCoreApplication.translate("SignDialog", u"USB Key\u9a71\u52a8", None))
#if QT_CONFIG(accessibility)
        self.module.setAccessibleName(QCoreApplication.translate("SignDialog", u"USB Key\u9a71\u52a8\u6587\u4ef6", None))
#endif // QT_CONFIG(accessibility)
        self.module.setPlaceholderText(QCoreApplication.translate("SignDialog", u"\u9009\u62e9\u5382\u5546\u7684PKCS#11\u5e93\uff08.so\u6216.dll\uff09", None))
        self.browseModule.setText(QCoreApplication.translate("SignDialog", u"\u9009\u62e9\u2026", None))
#if QT_CONFIG(accessibility)
        self.browseModule.setAccessibleName(QCoreApplication.translate("SignDialog", u"\u9009\u62e9USB Key\u9a71\u52a8\u6587\u4ef6", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.browseModule.setToolTip(QCoreApplication.translate("SignDialog", u"\u9009\u62e9USB Key\u9a71\u52a8\u6587\u4ef6", None))
#endif // QT_CONFIG(tooltip)
        self.tokenLabel.setText(QCoreApplication.translate("SignDialog", u"USB Key\u540d\u79f0", None))
#if QT_CONFIG(accessibility)
        self.token.setAccessibleName(QCoreApplication.translate("SignDialog", u"USB Key\u540d\u79f0", None))
#endif // QT_CONFIG(accessibility)
        self.token.setPlaceholderText(QCoreApplication.translate("SignDialog", u"\u53ea\u63d2\u4e00\u4e2a\u65f6\u53ef\u7559\u7a7a", None))
        self.keyLabel.setText(QCoreApplication.translate("SignDialog", u"\u5bc6\u94a5\u540d\u79f0", None))
#if QT_CONFIG(accessibility)
        self.key.setAccessibleName(QCoreApplication.translate("SignDialog", u"\u5bc6\u94a5\u540d\u79f0", None))
#endif // QT_CONFIG(accessibility)
        self.key.setPlaceholderText(QCoreApplication.translate("SignDialog", u"\u53ea\u6709\u4e00\u4e2a\u65f6\u53ef\u7559\u7a7a", None))
        self.passwordLabel.setText(QCoreApplication.translate("SignDialog", u"\u8bc1\u4e66\u5bc6\u7801", None))
#if QT_CONFIG(accessibility)
        self.password.setAccessibleName(QCoreApplication.translate("SignDialog", u"\u8bc1\u4e66\u5bc6\u7801", None))
#endif // QT_CONFIG(accessibility)
        self.password.setPlaceholderText("")
        self.roleLabel.setText(QCoreApplication.translate("SignDialog", u"\u7b7e\u540d\u8eab\u4efd", None))
#if QT_CONFIG(accessibility)
        self.role.setAccessibleName(QCoreApplication.translate("SignDialog", u"\u7b7e\u540d\u8eab\u4efd", None))
#endif // QT_CONFIG(accessibility)
        self.trouble.setText("")
        self.cancel.setText(QCoreApplication.translate("SignDialog", u"\u53d6\u6d88", None))
#if QT_CONFIG(accessibility)
        self.cancel.setAccessibleName(QCoreApplication.translate("SignDialog", u"\u53d6\u6d88", None))
#endif // QT_CONFIG(accessibility)
        self.accept.setText(QCoreApplication.translate("SignDialog", u"\u7b7e\u53d1", None))
#if QT_CONFIG(accessibility)
        self.accept.setAccessibleName(QCoreApplication.translate("SignDialog", u"\u7b7e\u53d1", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

