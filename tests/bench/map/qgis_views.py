"""Draw views of a file by QGIS's parallel renderer: extents come in as JSON, a line each, seconds go out.

Runs in the Python that has QGIS (the system's), not in ours.
"""

import json
import sys
import time

from qgis.core import (
    QgsApplication,
    QgsFillSymbol,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize

SYMBOL = {
    "color": "201,138,0,46",
    "outline_color": "201,138,0,255",
    "outline_width": "1",
    "outline_width_unit": "Pixel",
}


def main() -> None:
    """Answer until the input ends."""
    source, wide, high = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    QgsApplication.setPrefixPath("/usr", True)  # QGIS's own way
    application = QgsApplication([], False)
    application.initQgis()
    layer = QgsVectorLayer(source, "layer", "ogr")
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(SYMBOL)))
    for line in sys.stdin:
        settings = QgsMapSettings()
        settings.setLayers([layer])
        settings.setOutputSize(QSize(wide, high))
        settings.setDestinationCrs(layer.crs())
        settings.setExtent(QgsRectangle(*json.loads(line)))
        settings.setFlag(QgsMapSettings.Antialiasing, False)
        start = time.perf_counter()
        job = QgsMapRendererParallelJob(settings)
        job.start()
        job.waitForFinished()
        sys.stdout.write(f"{time.perf_counter() - start}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
