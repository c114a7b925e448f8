"""What a receiver's sentences say, and what becomes of those that say nothing."""

from __future__ import annotations

import pytest
from field_samples import PLACE, gga, gst, moment, rmc, sentence

from app.domain.fieldwork import Fix, turn
from app.geodata.nmea import Moments, sentence_of


def fixes(data: bytes) -> list[Fix]:
    moments = Moments()
    found = [said for line in data.splitlines() if (said := sentence_of(line))]
    return [fix for said in found for fix in moments.take(said)]


def test_a_sentence_of_the_standard_is_read() -> None:
    # The example that every handbook of NMEA 0183 prints.
    (fix,) = fixes(
        b"$GPGGA,123519,4807.038,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,*47\r\n"
        b"$GPRMC,123519,A,4807.038,N,01131.000,E,022.4,084.4,230394,003.1,W*6A\r\n"
    )
    assert fix.place == pytest.approx((11 + 31 / 60, 48 + 7.038 / 60))
    assert fix.moment is not None
    assert fix.moment.isoformat() == "1994-03-23T12:35:19+00:00"
    assert (fix.satellites, fix.hdop, fix.altitude_m, fix.course) == (8, 0.9, 545.4, 84.4)
    assert fix.speed_ms == pytest.approx(22.4 * 1852 / 3600)


@pytest.mark.parametrize("talker", ["GP", "GN", "BD", "GB"])
def test_every_satellite_system_is_heard(talker: str) -> None:
    (fix,) = fixes(rmc("010203", talker=talker) + gga("010203", talker=talker))
    assert fix.place == pytest.approx(PLACE, abs=1e-8)


def test_a_wrong_checksum_is_no_sentence() -> None:
    assert sentence_of(b"$GPGGA,123519,4807.038,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,*48") is None
    assert sentence_of(b"$GPGGA,123519,4807.038,N") is None
    assert sentence_of("$GPGGA,忻府,*00".encode()) is None
    assert sentence_of(b"") is None


def test_what_stands_before_the_dollar_is_passed_over() -> None:
    assert sentence_of(b"\x00\xff\xfe" + gga("010203")) is not None


def test_one_fix_a_moment_with_all_that_was_said_of_it() -> None:
    found = fixes(b"".join(moment(f"01020{second}", error_m=3.0) for second in range(4)))
    assert [fix.clock for fix in found] == ["010200", "010201", "010202", "010203"]
    assert all(fix.moment and fix.hdop == 0.9 for fix in found)
    # From the second moment on it is known that GST comes last, and the fix waits for it.
    assert [fix.radius_m() for fix in found[1:]] == pytest.approx([3.0] * 3, rel=0.001)


def test_a_receiver_that_sends_one_kind_only_is_understood() -> None:
    found = fixes(b"".join(gga(f"01020{second}") for second in range(3)))
    assert [fix.clock for fix in found] == ["010200", "010201", "010202"][: len(found)]
    assert len(found) >= 2
    assert found[-1].moment is None  # no date was sent


def test_a_lost_position_is_told_as_such_and_not_as_the_last_one() -> None:
    found = fixes(moment("010200") + moment("010201") + rmc("010202", status="V") + gga("010202", quality=0))
    found += fixes(rmc("010202", status="V") + gga("010202", quality=0))
    assert found[0].place is not None
    assert found[-1].place is None
    assert found[-1].radius_m(5.0) is None


def test_accuracy_is_the_receivers_own_or_unknown() -> None:
    (fix,) = fixes(rmc("010203") + gga("010203"))
    assert fix.radius_m() is None
    assert fix.radius_m(4.0) == pytest.approx(3.6)
    simulated = fixes(rmc("010203") + gga("010203", quality=8))[0]
    assert simulated.radius_m(4.0) is None


def test_gsa_and_vtg_fill_what_the_others_leave_out() -> None:
    data = sentence("GNGSA,A,2,01,02,,,,,,,,,,,3.1,1.7,2.6,1") + sentence("GNVTG,123.4,T,,M,0.50,N,0.93,K,A")
    (fix,) = fixes(data + rmc("010203") + gga("010203", hdop=""))
    assert (fix.hdop, fix.course, fix.is_flat) == (1.7, 123.4, True)


def test_nonsense_with_a_right_checksum_is_refused_and_the_next_moment_read() -> None:
    moments = Moments()
    broken = sentence_of(sentence("GNGGA,010203,9960.0,N,11242.6,E,1,12,0.9,1,M,,M,,"))
    assert broken is not None
    with pytest.raises(ValueError, match="9960"):
        moments.take(broken)
    late = [moments.take(said) for line in (rmc("010204"), gga("010204")) if (said := sentence_of(line))]
    assert late[-1][-1].place == pytest.approx(PLACE, abs=1e-8)


def test_southern_and_western_places_are_negative() -> None:
    (fix,) = fixes(
        sentence("GPRMC,010203,A,3300.000,S,07030.000,W,0,0,231126,,,A")
        + sentence("GPGGA,010203,3300.000,S,07030.000,W,1,8,1,0,M,,M,,")
    )
    assert fix.place == (-70.5, -33.0)


def test_gst_alone_gives_no_position() -> None:
    assert [fix.place for fix in fixes(gst("010203", 1, 1) + gst("010204", 1, 1))] in ([], [None])


def test_the_shorter_way_to_turn_is_told() -> None:
    assert turn(350, 10) == pytest.approx(20)
    assert turn(10, 350) == pytest.approx(-20)
