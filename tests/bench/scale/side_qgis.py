"""QGIS 3.22 without a window: extract by extent, then intersect; by its algorithms and by the library under them."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.append("/usr/share/qgis/python/plugins")

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsDistanceArea,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProject,
    QgsVectorLayer,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_CRS = "EPSG:4490"


class Side:
    """Answers from the source through QGIS."""

    def open(self, source: Path, _store: Path) -> None:
        """Start QGIS with its algorithms, and open the source."""
        self._application = QgsApplication([], False)
        self._application.initQgis()
        import processing
        from processing.core.Processing import Processing

        Processing.initialize()
        self._run = processing.run
        self._layer = QgsVectorLayer(f"{source}|layername=cells", "cells", "ogr")
        self._measure = QgsDistanceArea()
        crs = QgsCoordinateReferenceSystem(_CRS)
        self._measure.setSourceCrs(crs, QgsProject.instance().transformContext())
        self._measure.setEllipsoid(crs.ellipsoidAcronym())

    def take(self, queries: list[bytes]) -> Any:
        """Return the queries as QGIS geometries, and as a layer in memory."""
        shapes = []
        layer = QgsVectorLayer(f"Polygon?crs={_CRS}", "asked", "memory")
        for query in queries:
            shape, feature = QgsGeometry(), QgsFeature()
            shape.fromWkb(query)
            feature.setGeometry(shape)
            layer.dataProvider().addFeature(feature)
            shapes.append(shape)
        layer.updateExtents()
        return shapes, layer

    def ways(self, together: bool) -> dict[str, Callable[[Any], list[float]]]:
        """Return the ways of asking: for many queries at once one extent would be the whole region."""
        alone = {} if together else {"extract by extent, intersection": self._algorithms}
        return {"library": self._library} | alone

    def _library(self, asked: Any) -> list[float]:
        return [area for shape in asked[0] for area in self._overlaps(shape)]

    def _overlaps(self, shape: Any) -> list[float]:
        engine = QgsGeometry.createGeometryEngine(shape.constGet())
        engine.prepareGeometry()
        request = QgsFeatureRequest(shape.boundingBox()).setNoAttributes()
        areas = []
        for feature in self._layer.getFeatures(request):
            near = feature.geometry()
            if engine.intersects(near.constGet()):
                inside = engine.contains(near.constGet())
                areas.append(self._measure.measureArea(near if inside else near.intersection(shape)))
        return areas

    def _algorithms(self, asked: Any) -> list[float]:
        extent = {"INPUT": self._layer, "EXTENT": asked[1].extent(), "OUTPUT": "memory:"}
        near = self._run("native:extractbyextent", extent)["OUTPUT"]
        cut = {"INPUT": near, "OVERLAY": asked[1], "INPUT_FIELDS": [], "OVERLAY_FIELDS": [], "OUTPUT": "memory:"}
        return [
            self._measure.measureArea(each.geometry())
            for each in self._run("native:intersection", cut)["OUTPUT"].getFeatures()
        ]

    def close(self) -> None:
        """End QGIS."""
        del self._layer
        self._application.exitQgis()
