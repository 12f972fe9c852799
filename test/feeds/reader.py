"""Says as JSON what python3-icalendar and, where it is there, libical make of a calendar."""

import ctypes
import json
import sys
from datetime import datetime, timezone

import icalendar


def said(value):
    """A day, or an instant in UTC."""
    if value is None:
        return None
    if isinstance(value, datetime):
        return value.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z")
    return value.isoformat()


def by_block(prop, zones):
    """The same instant by the rules that the calendar itself gives for the zone, not by those of this machine."""
    zone = prop.params.get("TZID")
    return said(prop.dt if zone is None else zones[zone].localize(prop.dt.replace(tzinfo=None)))


def by_icalendar(text):
    calendar = icalendar.Calendar.from_ical(text)
    zones = {str(block["TZID"]): block.to_tz() for block in calendar.walk("VTIMEZONE")}
    return [
        {
            "uid": str(event["UID"]),
            "title": str(event["SUMMARY"]),
            "description": str(event["DESCRIPTION"]),
            "status": str(event["STATUS"]),
            "sequence": int(event["SEQUENCE"]),
            "start": said(event["DTSTART"].dt),
            "end": said(event["DTEND"].dt) if "DTEND" in event else None,
            "byBlock": by_block(event["DTSTART"], zones),
            "zone": event["DTSTART"].params.get("TZID"),
            "modified": said(event["LAST-MODIFIED"].dt),
            "alarms": [int(alarm["TRIGGER"].dt.total_seconds()) for alarm in event.walk("VALARM")],
        }
        for event in calendar.walk("VEVENT")
    ]


class Time(ctypes.Structure):
    """struct icaltimetype of libical 3"""

    _fields_ = [(name, ctypes.c_int) for name in ("year", "month", "day", "hour", "minute", "second", "is_date", "is_daylight")] + [
        ("zone", ctypes.c_void_p)
    ]




def by_libical(text):
    try:
        lib = ctypes.CDLL("libical.so.3")
    except OSError:
        return None
    pointer = ctypes.c_void_p
    for name in (
        "icalparser_parse_string",
        "icalcomponent_get_first_component",
        "icalcomponent_get_next_component",
        "icaltimezone_get_utc_timezone",
    ):
        getattr(lib, name).restype = pointer
    for name in ("icalcomponent_get_uid", "icalcomponent_get_summary"):
        getattr(lib, name).restype = ctypes.c_char_p
    lib.icalcomponent_get_dtstart.restype = Time
    lib.icaltime_convert_to_zone.restype = Time
    lib.icaltime_convert_to_zone.argtypes = [Time, pointer]
    kind = lib.icalcomponent_string_to_kind(b"VEVENT")
    root = pointer(lib.icalparser_parse_string(text))
    utc = pointer(lib.icaltimezone_get_utc_timezone())
    found = []
    event = lib.icalcomponent_get_first_component(root, kind)
    while event:
        start = lib.icalcomponent_get_dtstart(pointer(event))
        if not start.is_date:
            start = lib.icaltime_convert_to_zone(start, utc)
        day = f"{start.year:04}-{start.month:02}-{start.day:02}"
        found.append(
            {
                "uid": lib.icalcomponent_get_uid(pointer(event)).decode(),
                "title": lib.icalcomponent_get_summary(pointer(event)).decode(),
                "start": day if start.is_date else f"{day}T{start.hour:02}:{start.minute:02}:{start.second:02}.000Z",
                "sequence": lib.icalcomponent_get_sequence(pointer(event)),
            }
        )
        event = lib.icalcomponent_get_next_component(root, kind)
    lib.icalrestriction_check(root)
    return {"events": found, "errors": lib.icalcomponent_count_errors(root)}


TEXT = sys.stdin.buffer.read()
json.dump({"icalendar": by_icalendar(TEXT), "libical": by_libical(TEXT)}, sys.stdout)
