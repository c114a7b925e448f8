# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'layers_page.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QHeaderView, QLabel,
    QProgressBar, QPushButton, QSizePolicy, QSpacerItem,
    QTableView, QVBoxLayout, QWidget)

class Ui_LayersPage(object):
    def setupUi(self, LayersPage):
        if not LayersPage.objectName():
            LayersPage.setObjectName(u"LayersPage")
        LayersPage.resize(900, 600)
        self.layout1 = QVBoxLayout(LayersPage)
        self.layout1.setSpacing(10)
        self.layout1.setObjectName(u"layout1")
        self.layout1.setContentsMargins(24, 18, 24, 14)
        self.layout2 = QHBoxLayout()
        self.layout2.setSpacing(8)
        self.layout2.setObjectName(u"layout2")
        self.heading = QLabel(LayersPage)
        self.heading.setObjectName(u"heading")

        self.layout2.addWidget(self.heading)

        self.spacer3 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout2.addItem(self.spacer3)

        self.importLayer = QPushButton(LayersPage)
        self.importLayer.setObjectName(u"importLayer")

        self.layout2.addWidget(self.importLayer)

        self.importPack = QPushButton(LayersPage)
        self.importPack.setObjectName(u"importPack")

        self.layout2.addWidget(self.importPack)

        self.replace = QPushButton(LayersPage)
        self.replace.setObjectName(u"replace")

        self.layout2.addWidget(self.replace)

        self.compare = QPushButton(LayersPage)
        self.compare.setObjectName(u"compare")

        self.layout2.addWidget(self.compare)

        self.repairs = QPushButton(LayersPage)
        self.repairs.setObjectName(u"repairs")

        self.layout2.addWidget(self.repairs)

        self.remove = QPushButton(LayersPage)
        self.remove.setObjectName(u"remove")

        self.layout2.addWidget(self.remove)


        self.layout1.addLayout(self.layout2)

        self.explain = QLabel(LayersPage)
        self.explain.setObjectName(u"explain")
        self.explain.setWordWrap(True)

        self.layout1.addWidget(self.explain)

        self.layout4 = QHBoxLayout()
        self.layout4.setSpacing(8)
        self.layout4.setObjectName(u"layout4")
        self.stage = QLabel(LayersPage)
        self.stage.setObjectName(u"stage")

        self.layout4.addWidget(self.stage)

        self.bar = QProgressBar(LayersPage)
        self.bar.setObjectName(u"bar")
        self.bar.setTextVisible(False)

        self.layout4.addWidget(self.bar)

        self.cancel = QPushButton(LayersPage)
        self.cancel.setObjectName(u"cancel")

        self.layout4.addWidget(self.cancel)


        self.layout1.addLayout(self.layout4)

        self.result = QLabel(LayersPage)
        self.result.setObjectName(u"result")
        self.result.setWordWrap(True)
        self.result.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.layout1.addWidget(self.result)

        self.table = QTableView(LayersPage)
        self.table.setObjectName(u"table")

        self.layout1.addWidget(self.table)

        self.count = QLabel(LayersPage)
        self.count.setObjectName(u"count")

        self.layout1.addWidget(self.count)


        self.retranslateUi(LayersPage)

        QMetaObject.connectSlotsByName(LayersPage)
    # setupUi

    def retranslateUi(self, LayersPage):
        self.heading.setText(QCoreApplication.translate("LayersPage", u"\u56fe\u5c42", None))
        self.importLayer.setText(QCoreApplication.translate("LayersPage", u"\u5bfc\u5165\u56fe\u5c42\u2026", None))
#if QT_CONFIG(accessibility)
        self.importLayer.setAccessibleName(QCoreApplication.translate("LayersPage", u"\u5bfc\u5165\u56fe\u5c42\u2026", None))
#endif // QT_CONFIG(accessibility)
        self.importPack.setText(QCoreApplication.translate("LayersPage", u"\u5bfc\u5165\u6570\u636e\u5305\u2026", None))
#if QT_CONFIG(accessibility)
        self.importPack.setAccessibleName(QCoreApplication.translate("LayersPage", u"\u4e00\u6b21\u5bfc\u5165\u4e00\u7ec4\u56fe\u5c42\uff08taixin-layers/1 \u6e05\u5355\uff09", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.importPack.setToolTip(QCoreApplication.translate("LayersPage", u"\u4e00\u6b21\u5bfc\u5165\u4e00\u7ec4\u56fe\u5c42\uff08taixin-layers/1 \u6e05\u5355\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.replace.setText(QCoreApplication.translate("LayersPage", u"\u5bfc\u5165\u65b0\u7248\u2026", None))
#if QT_CONFIG(accessibility)
        self.replace.setAccessibleName(QCoreApplication.translate("LayersPage", u"\u5bfc\u5165\u6240\u9009\u56fe\u5c42\u7684\u65b0\u7248\uff0c\u65e7\u7248\u7559\u7ed9\u5df2\u7b7e\u53d1\u7684\u5ba1\u67e5\u610f\u89c1", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.replace.setToolTip(QCoreApplication.translate("LayersPage", u"\u5bfc\u5165\u6240\u9009\u56fe\u5c42\u7684\u65b0\u7248\uff0c\u65e7\u7248\u7559\u7ed9\u5df2\u7b7e\u53d1\u7684\u5ba1\u67e5\u610f\u89c1", None))
#endif // QT_CONFIG(tooltip)
        self.compare.setText(QCoreApplication.translate("LayersPage", u"\u5bf9\u7167\u89c4\u5212", None))
#if QT_CONFIG(accessibility)
        self.compare.setAccessibleName(QCoreApplication.translate("LayersPage", u"\u56fe\u6570\u4e00\u81f4\uff1a\u4e0e\u89c4\u5212\u5404\u8868\u5bf9\u7167\u540d\u79f0\u3001\u6240\u5728\u53bf\u548c\u9762\u79ef", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.compare.setToolTip(QCoreApplication.translate("LayersPage", u"\u56fe\u6570\u4e00\u81f4\uff1a\u4e0e\u89c4\u5212\u5404\u8868\u5bf9\u7167\u540d\u79f0\u3001\u6240\u5728\u53bf\u548c\u9762\u79ef", None))
#endif // QT_CONFIG(tooltip)
        self.repairs.setText(QCoreApplication.translate("LayersPage", u"\u4fee\u590d\u6e05\u5355", None))
#if QT_CONFIG(accessibility)
        self.repairs.setAccessibleName(QCoreApplication.translate("LayersPage", u"\u5bfc\u5165\u65f6\u4fee\u590d\u6216\u7565\u53bb\u7684\u8981\u7d20", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.repairs.setToolTip(QCoreApplication.translate("LayersPage", u"\u5bfc\u5165\u65f6\u4fee\u590d\u6216\u7565\u53bb\u7684\u8981\u7d20", None))
#endif // QT_CONFIG(tooltip)
        self.remove.setText(QCoreApplication.translate("LayersPage", u"\u79fb\u9664", None))
#if QT_CONFIG(accessibility)
        self.remove.setAccessibleName(QCoreApplication.translate("LayersPage", u"\u79fb\u9664\u6240\u9009\u56fe\u5c42", None))
#endif // QT_CONFIG(accessibility)
        self.explain.setText(QCoreApplication.translate("LayersPage", u"\u6b63\u5f0f\u6210\u679c\u5728\u5176\u8986\u76d6\u8303\u56f4\u5185\u53d6\u4ee3\u793a\u610f\u56fe\u5c42\uff1b\u6ca1\u6709\u56fe\u5c42\u8986\u76d6\u7684\u5730\u65b9\uff0c\u5ba1\u67e5\u7ed3\u679c\u4e3a\u201c\u65e0\u6cd5\u5224\u5b9a\u201d\uff0c\u4e0d\u4f1a\u5f53\u4f5c\u201c\u4e0d\u89e6\u53ca\u201d\u3002", None))
        self.stage.setText("")
#if QT_CONFIG(accessibility)
        self.bar.setAccessibleName(QCoreApplication.translate("LayersPage", u"\u5bfc\u5165\u8fdb\u5ea6", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("LayersPage", u"\u505c\u6b62\u5bfc\u5165", None))
#if QT_CONFIG(accessibility)
        self.cancel.setAccessibleName(QCoreApplication.translate("LayersPage", u"\u505c\u6b62\u5bfc\u5165", None))
#endif // QT_CONFIG(accessibility)
        self.result.setText("")
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("LayersPage", u"\u56fe\u5c42\u6e05\u5355", None))
#endif // QT_CONFIG(accessibility)
        self.count.setText("")
        pass
    # retranslateUi

