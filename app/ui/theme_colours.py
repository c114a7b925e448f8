"""The colours of the three themes by what they are for; a test holds every text against its ground."""

from types import MappingProxyType
from typing import Final

Colours = MappingProxyType[str, str]

LIGHT: Final = MappingProxyType(
    {
        "ink": "#1f2933",  # words
        "faint": "#5f6c7b",  # words that matter less
        "placeholder": "#6b7785",
        "disabled": "#8a949f",
        "paper": "#ffffff",  # what is written on: fields, lists, tables
        "alternate": "#f8f9fb",  # every second row; the ground of the form
        "desk": "#f3f5f7",  # what lies around the paper
        "button": "#f7f8fa",
        "hover": "#eef5fb",
        "group": "#e9edf1",  # the head of a group of rows
        "quote": "#eef2f6",  # the plan's own words
        "line": "#d5dbe2",
        "edge": "#b8c2cc",  # the edge of what can be pressed
        "dark": "#8d99a6",
        "chosen": "#e2edf7",  # the chosen row
        "chosen_ink": "#1b242d",
        "mark": "#fff3c4",  # what was searched for
        "fault": "#fbd9d6",  # a line of typed text that cannot be read
        "accent": "#1f5a8c",
        "accent_ink": "#fefefe",  # words on the accent
        "accent_hover": "#2a6aa0",
        "accent_edge": "#1a4c77",
        "focus": "#0d3b63",
        "off": "#65717e",  # what is switched off, not relevant, not known
        "off_ground": "#c3cad2",
        "bad": "#b3261e",
        "bad_ground": "#fdf4f3",
        "bad_line": "#e6b8b5",
        "doubt": "#8a5a00",
        "doubt_edge": "#c98a00",
        "doubt_ground": "#fff8e6",
        "doubt_line": "#e8d49a",
        "news": "#1d598a",
        "news_ground": "#eff5fa",
        "news_line": "#bcd4ea",
        "good": "#2e6b3a",
        "good_ground": "#f4faf5",
        "chip_ink": "#fdfdff",  # words on one of the five colours above
        "rail": "#22364a",
        "rail_ink": "#d5dee8",
        "rail_hover": "#2c4661",
        "rail_chosen": "#16273a",
        "rail_chosen_ink": "#fffffe",
        "rail_mark": "#7db3e0",
        "view": "#dfe4ea",  # around the pages of a PDF
        "shadow": "#c2c9d1",
        "ground": "#fbfcfd",  # the map where no layer is
        "label": "#1f3d7a",  # a name on the map
        "halo": "#fffeff",  # behind a name on the map
    }
)
DARK: Final = MappingProxyType(
    {
        "ink": "#e4e9ee",
        "faint": "#a3afbb",
        "placeholder": "#8b98a5",
        "disabled": "#77838f",
        "paper": "#1b2026",
        "alternate": "#20262d",
        "desk": "#262d35",
        "button": "#303943",
        "hover": "#2b3a49",
        "group": "#2c343d",
        "quote": "#252d36",
        "line": "#3a444f",
        "edge": "#596775",
        "dark": "#8593a1",
        "chosen": "#294460",
        "chosen_ink": "#f3f6f9",
        "mark": "#5c4a08",
        "fault": "#5a2421",
        "accent": "#79b8ee",
        "accent_ink": "#0b1723",
        "accent_hover": "#97c8f3",
        "accent_edge": "#5b9fd8",
        "focus": "#c4e1fa",
        "off": "#95a1ad",
        "off_ground": "#46515c",
        "bad": "#ff9b92",
        "bad_ground": "#3a2322",
        "bad_line": "#7d423e",
        "doubt": "#f2bd5b",
        "doubt_edge": "#d99f36",
        "doubt_ground": "#35301f",
        "doubt_line": "#6f5c2a",
        "news": "#84bff0",
        "news_ground": "#1f3040",
        "news_line": "#3b5c7a",
        "good": "#84cf92",
        "good_ground": "#1f3325",
        "chip_ink": "#12161a",
        "rail": "#12161b",
        "rail_ink": "#c2ccd6",
        "rail_hover": "#252f39",
        "rail_chosen": "#2d3b49",
        "rail_chosen_ink": "#fafcfe",
        "rail_mark": "#7ab7ea",
        "view": "#12171c",
        "shadow": "#0c1013",
        "ground": "#171c21",
        "label": "#b9d3f5",
        "halo": "#161b20",
    }
)
SUNLIGHT: Final = MappingProxyType(
    {
        "ink": "#000000",
        "faint": "#262626",
        "placeholder": "#3f3f3f",
        "disabled": "#555555",
        "paper": "#ffffff",
        "alternate": "#f1f1f1",
        "desk": "#f7f7f7",
        "button": "#fcfcfc",
        "hover": "#ffeea8",
        "group": "#dcdcdc",
        "quote": "#ededed",
        "line": "#4a4a4a",
        "edge": "#101010",
        "dark": "#202020",
        "chosen": "#ffe066",
        "chosen_ink": "#050505",
        "mark": "#ffd21f",
        "fault": "#ffc7c2",
        "accent": "#002f7a",
        "accent_ink": "#fefefe",
        "accent_hover": "#0044ad",
        "accent_edge": "#001f52",
        "focus": "#d10068",
        "off": "#424242",
        "off_ground": "#bdbdbd",
        "bad": "#940000",
        "bad_ground": "#fff0ee",
        "bad_line": "#930101",
        "doubt": "#5c3500",
        "doubt_edge": "#8a5200",
        "doubt_ground": "#fff4d1",
        "doubt_line": "#8b5301",
        "news": "#012e79",
        "news_ground": "#edf3ff",
        "news_line": "#022d78",
        "good": "#004a17",
        "good_ground": "#edfaf0",
        "chip_ink": "#fdfdff",
        "rail": "#010101",
        "rail_ink": "#fdfefd",
        "rail_hover": "#333333",
        "rail_chosen": "#ffdf65",
        "rail_chosen_ink": "#020202",
        "rail_mark": "#d10167",
        "view": "#cfcfcf",
        "shadow": "#8c8c8c",
        "ground": "#fdfdfd",
        "label": "#00205c",
        "halo": "#fffeff",
    }
)
SHEET: Final = "#ffffff"  # the paper of a PDF is white in every light
SHEET_MARK: Final = "#ffe680"  # what is chosen on it
SHEET_EDGE: Final = "#1f5a8d"
