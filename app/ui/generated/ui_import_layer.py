# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'import_layer.ui'
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
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from app.ui.whole_label import WholeLabel

class Ui_ImportLayer(object):
    def setupUi(self, ImportLayer):
        if not ImportLayer.objectName():
            ImportLayer.setObjectName(u"ImportLayer")
        ImportLayer.resize(560, 640)
        self.layout1 = QVBoxLayout(ImportLayer)
        self.layout1.setSpacing(12)
        self.layout1.setObjectName(u"layout1")
        self.layout1.setContentsMargins(20, 18, 20, 16)
        self.layout2 = QFormLayout()
        self.layout2.setSpacing(8)
        self.layout2.setObjectName(u"layout2")
        self.fileLabel = QLabel(ImportLayer)
        self.fileLabel.setObjectName(u"fileLabel")

        self.layout2.setWidget(0, QFormLayout.ItemRole.LabelRole, self.fileLabel)

        self.file = WholeLabel(ImportLayer)
        self.file.setObjectName(u"file")
        self.file.setWordWrap(True)

        self.layout2.setWidget(0, QFormLayout.ItemRole.FieldRole, self.file)

        self.layerLabel = QLabel(ImportLayer)
        self.layerLabel.setObjectName(u"layerLabel")

        self.layout2.setWidget(1, QFormLayout.ItemRole.LabelRole, self.layerLabel)

        self.layer = QComboBox(ImportLayer)
        self.layer.setObjectName(u"layer")

        self.layout2.setWidget(1, QFormLayout.ItemRole.FieldRole, self.layer)

        self.kindLabel = QLabel(ImportLayer)
        self.kindLabel.setObjectName(u"kindLabel")

        self.layout2.setWidget(2, QFormLayout.ItemRole.LabelRole, self.kindLabel)

        self.kind = QComboBox(ImportLayer)
        self.kind.setObjectName(u"kind")

        self.layout2.setWidget(2, QFormLayout.ItemRole.FieldRole, self.kind)

        self.reasonLabel = QLabel(ImportLayer)
        self.reasonLabel.setObjectName(u"reasonLabel")

        self.layout2.setWidget(3, QFormLayout.ItemRole.LabelRole, self.reasonLabel)

        self.reason = WholeLabel(ImportLayer)
        self.reason.setObjectName(u"reason")
        self.reason.setWordWrap(True)

        self.layout2.setWidget(3, QFormLayout.ItemRole.FieldRole, self.reason)

        self.authorityLabel = QLabel(ImportLayer)
        self.authorityLabel.setObjectName(u"authorityLabel")

        self.layout2.setWidget(4, QFormLayout.ItemRole.LabelRole, self.authorityLabel)

        self.authority = QComboBox(ImportLayer)
        self.authority.setObjectName(u"authority")

        self.layout2.setWidget(4, QFormLayout.ItemRole.FieldRole, self.authority)

        self.coverageLabel = QLabel(ImportLayer)
        self.coverageLabel.setObjectName(u"coverageLabel")

        self.layout2.setWidget(5, QFormLayout.ItemRole.LabelRole, self.coverageLabel)

        self.coverage = QListView(ImportLayer)
        self.coverage.setObjectName(u"coverage")
        self.coverage.setMaximumSize(QSize(16777215, 112))

        self.layout2.setWidget(5, QFormLayout.ItemRole.FieldRole, self.coverage)

        self.uncertaintyLabel = QLabel(ImportLayer)
        self.uncertaintyLabel.setObjectName(u"uncertaintyLabel")

        self.layout2.setWidget(6, QFormLayout.ItemRole.LabelRole, self.uncertaintyLabel)

        self.uncertainty = QLineEdit(ImportLayer)
        self.uncertainty.setObjectName(u"uncertainty")

        self.layout2.setWidget(6, QFormLayout.ItemRole.FieldRole, self.uncertainty)

        self.zoneLabel = QLabel(ImportLayer)
        self.zoneLabel.setObjectName(u"zoneLabel")

        self.layout2.setWidget(7, QFormLayout.ItemRole.LabelRole, self.zoneLabel)

        self.zone = QLineEdit(ImportLayer)
        self.zone.setObjectName(u"zone")

        self.layout2.setWidget(7, QFormLayout.ItemRole.FieldRole, self.zone)

        self.onlyLabel = QLabel(ImportLayer)
        self.onlyLabel.setObjectName(u"onlyLabel")

        self.layout2.setWidget(8, QFormLayout.ItemRole.LabelRole, self.onlyLabel)

        self.only = QLineEdit(ImportLayer)
        self.only.setObjectName(u"only")

        self.layout2.setWidget(8, QFormLayout.ItemRole.FieldRole, self.only)

        self.crsLabel = QLabel(ImportLayer)
        self.crsLabel.setObjectName(u"crsLabel")

        self.layout2.setWidget(9, QFormLayout.ItemRole.LabelRole, self.crsLabel)

        self.crs = QLineEdit(ImportLayer)
        self.crs.setObjectName(u"crs")

        self.layout2.setWidget(9, QFormLayout.ItemRole.FieldRole, self.crs)

        self.effectiveLabel = QLabel(ImportLayer)
        self.effectiveLabel.setObjectName(u"effectiveLabel")

        self.layout2.setWidget(10, QFormLayout.ItemRole.LabelRole, self.effectiveLabel)

        self.effective = QLineEdit(ImportLayer)
        self.effective.setObjectName(u"effective")

        self.layout2.setWidget(10, QFormLayout.ItemRole.FieldRole, self.effective)

        self.sourceLabel = QLabel(ImportLayer)
        self.sourceLabel.setObjectName(u"sourceLabel")

        self.layout2.setWidget(11, QFormLayout.ItemRole.LabelRole, self.sourceLabel)

        self.source = QLineEdit(ImportLayer)
        self.source.setObjectName(u"source")

        self.layout2.setWidget(11, QFormLayout.ItemRole.FieldRole, self.source)

        self.replacesLabel = QLabel(ImportLayer)
        self.replacesLabel.setObjectName(u"replacesLabel")

        self.layout2.setWidget(12, QFormLayout.ItemRole.LabelRole, self.replacesLabel)

        self.replaces = QListView(ImportLayer)
        self.replaces.setObjectName(u"replaces")
        self.replaces.setMaximumSize(QSize(16777215, 72))

        self.layout2.setWidget(12, QFormLayout.ItemRole.FieldRole, self.replaces)


        self.layout1.addLayout(self.layout2)

        self.hint = WholeLabel(ImportLayer)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)

        self.layout1.addWidget(self.hint)

        self.trouble = WholeLabel(ImportLayer)
        self.trouble.setObjectName(u"trouble")
        self.trouble.setWordWrap(True)

        self.layout1.addWidget(self.trouble)

        self.layout3 = QHBoxLayout()
        self.layout3.setSpacing(8)
        self.layout3.setObjectName(u"layout3")
        self.spacer4 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout3.addItem(self.spacer4)

        self.cancel = QPushButton(ImportLayer)
        self.cancel.setObjectName(u"cancel")

        self.layout3.addWidget(self.cancel)

        self.accept = QPushButton(ImportLayer)
        self.accept.setObjectName(u"accept")

        self.layout3.addWidget(self.accept)


        self.layout1.addLayout(self.layout3)


        self.retranslateUi(ImportLayer)

        QMetaObject.connectSlotsByName(ImportLayer)
    # setupUi

    def retranslateUi(self, ImportLayer):
        ImportLayer.setWindowTitle(QCoreApplication.translate("ImportLayer", u"\u5bfc\u5165\u56fe\u5c42", None))
        self.fileLabel.setText(QCoreApplication.translate("ImportLayer", u"\u6587\u4ef6", None))
        self.file.setText("")
        self.layerLabel.setText(QCoreApplication.translate("ImportLayer", u"\u6570\u636e\u96c6\u4e2d\u7684\u56fe\u5c42", None))
#if QT_CONFIG(accessibility)
        self.layer.setAccessibleName(QCoreApplication.translate("ImportLayer", u"\u6570\u636e\u96c6\u4e2d\u7684\u56fe\u5c42", None))
#endif // QT_CONFIG(accessibility)
        self.kindLabel.setText(QCoreApplication.translate("ImportLayer", u"\u56fe\u5c42\u7c7b\u578b", None))
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("ImportLayer", u"\u56fe\u5c42\u7c7b\u578b", None))
#endif // QT_CONFIG(accessibility)
        self.reasonLabel.setText(QCoreApplication.translate("ImportLayer", u"\u8bc6\u522b\u4f9d\u636e", None))
        self.reason.setText("")
        self.authorityLabel.setText(QCoreApplication.translate("ImportLayer", u"\u6743\u5a01\u6027", None))
#if QT_CONFIG(accessibility)
        self.authority.setAccessibleName(QCoreApplication.translate("ImportLayer", u"\u6743\u5a01\u6027", None))
#endif // QT_CONFIG(accessibility)
        self.coverageLabel.setText(QCoreApplication.translate("ImportLayer", u"\u5b8c\u6574\u8986\u76d6", None))
#if QT_CONFIG(accessibility)
        self.coverage.setAccessibleName(QCoreApplication.translate("ImportLayer", u"\u5b8c\u6574\u8986\u76d6\u7684\u53bf\uff08\u5e02\u3001\u533a\uff09", None))
#endif // QT_CONFIG(accessibility)
        self.uncertaintyLabel.setText(QCoreApplication.translate("ImportLayer", u"\u8fb9\u754c\u8bef\u5dee\uff08\u7c73\uff09", None))
#if QT_CONFIG(accessibility)
        self.uncertainty.setAccessibleName(QCoreApplication.translate("ImportLayer", u"\u8fb9\u754c\u8bef\u5dee\uff08\u7c73\uff09", None))
#endif // QT_CONFIG(accessibility)
        self.uncertainty.setPlaceholderText(QCoreApplication.translate("ImportLayer", u"0", None))
        self.zoneLabel.setText(QCoreApplication.translate("ImportLayer", u"\u5206\u533a\u5b57\u6bb5", None))
#if QT_CONFIG(accessibility)
        self.zone.setAccessibleName(QCoreApplication.translate("ImportLayer", u"\u5206\u533a\u5b57\u6bb5", None))
#endif // QT_CONFIG(accessibility)
        self.zone.setPlaceholderText(QCoreApplication.translate("ImportLayer", u"\u4ec5\u57ce\u9547\u5f00\u53d1\u8fb9\u754c\u9700\u8981\uff0c\u53ef\u7559\u7a7a", None))
        self.onlyLabel.setText(QCoreApplication.translate("ImportLayer", u"\u53ea\u5bfc\u5165", None))
#if QT_CONFIG(accessibility)
        self.only.setAccessibleName(QCoreApplication.translate("ImportLayer", u"\u53ea\u5bfc\u5165\u7b26\u5408\u6761\u4ef6\u7684\u8981\u7d20", None))
#endif // QT_CONFIG(accessibility)
        self.only.setPlaceholderText(QCoreApplication.translate("ImportLayer", u"\u5168\u90e8\uff1b\u6216\u5199\u6761\u4ef6\uff0c\u5982 ZRBHDFQ=\u6838\u5fc3\u4fdd\u62a4\u533a", None))
        self.crsLabel.setText(QCoreApplication.translate("ImportLayer", u"\u5750\u6807\u7cfb", None))
#if QT_CONFIG(accessibility)
        self.crs.setAccessibleName(QCoreApplication.translate("ImportLayer", u"\u5750\u6807\u7cfb", None))
#endif // QT_CONFIG(accessibility)
        self.crs.setPlaceholderText(QCoreApplication.translate("ImportLayer", u"\u6309\u6587\u4ef6\u81ea\u5e26\uff1b\u6ca1\u6709\u65f6\u586b\u5982 EPSG:4526", None))
        self.effectiveLabel.setText(QCoreApplication.translate("ImportLayer", u"\u751f\u6548\u65e5\u671f", None))
#if QT_CONFIG(accessibility)
        self.effective.setAccessibleName(QCoreApplication.translate("ImportLayer", u"\u751f\u6548\u65e5\u671f", None))
#endif // QT_CONFIG(accessibility)
        self.effective.setPlaceholderText(QCoreApplication.translate("ImportLayer", u"\u5982 2023-01-17\uff0c\u53ef\u7559\u7a7a", None))
        self.sourceLabel.setText(QCoreApplication.translate("ImportLayer", u"\u6765\u6e90", None))
#if QT_CONFIG(accessibility)
        self.source.setAccessibleName(QCoreApplication.translate("ImportLayer", u"\u6765\u6e90", None))
#endif // QT_CONFIG(accessibility)
        self.source.setPlaceholderText(QCoreApplication.translate("ImportLayer", u"\u63d0\u4f9b\u5355\u4f4d\u3001\u6587\u53f7", None))
        self.replacesLabel.setText(QCoreApplication.translate("ImportLayer", u"\u66ff\u6362\u65e7\u7248", None))
#if QT_CONFIG(accessibility)
        self.replaces.setAccessibleName(QCoreApplication.translate("ImportLayer", u"\u7531\u65b0\u56fe\u5c42\u66ff\u6362\u7684\u56fe\u5c42", None))
#endif // QT_CONFIG(accessibility)
        self.hint.setText(QCoreApplication.translate("ImportLayer", u"\u201c\u5b8c\u6574\u8986\u76d6\u201d\u662f\u8bf4\uff1a\u56fe\u5c42\u5728\u8fd9\u4e9b\u53bf\u5185\u6ca1\u6709\u9057\u6f0f\u3002\u6ca1\u6709\u52fe\u9009\u7684\u5730\u65b9\uff0c\u672a\u538b\u5360\u4e5f\u53ea\u80fd\u5224\u4e3a\u201c\u65e0\u6cd5\u5224\u5b9a\u201d\u3002", None))
        self.trouble.setText("")
        self.cancel.setText(QCoreApplication.translate("ImportLayer", u"\u53d6\u6d88", None))
#if QT_CONFIG(accessibility)
        self.cancel.setAccessibleName(QCoreApplication.translate("ImportLayer", u"\u53d6\u6d88", None))
#endif // QT_CONFIG(accessibility)
        self.accept.setText(QCoreApplication.translate("ImportLayer", u"\u5bfc\u5165", None))
#if QT_CONFIG(accessibility)
        self.accept.setAccessibleName(QCoreApplication.translate("ImportLayer", u"\u5bfc\u5165", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

