"""A JSON value against the shape it stands for."""


def judge_json(judge, shape, value, where, foreign=()):
    kind = shape.type_name
    if kind == "structure":
        _structure(judge, shape, value, where, foreign)
    elif kind == "list":
        if _is(judge, shape, value, list, where):
            judge.size(shape, len(value), where, "number of items")
            for item in value:
                judge_json(judge, shape.member, item, f"{where}[]")
    elif kind == "map":
        if _is(judge, shape, value, dict, where):
            judge.size(shape, len(value), where, "number of entries")
            for key, item in value.items():
                judge.text(shape.key, key, f"{where} key")
                judge_json(judge, shape.value, item, f"{where}[key]")
    elif kind in ("string", "character"):
        if _is(judge, shape, value, str, where):
            judge.string(shape, value, where)
    elif kind == "blob":
        if _is(judge, shape, value, str, where):
            judge.blob(shape, value, where)
    elif kind == "boolean":
        _is(judge, shape, value, bool, where)
    elif kind in ("integer", "long"):
        if _is(judge, shape, value, int, where):
            judge.size(shape, value, where, "value")
    elif kind in ("float", "double"):
        _is(judge, shape, value, (int, float), where)
    elif kind == "timestamp":
        _timestamp(judge, shape, value, where)
    else:
        judge.fault(where, f"a shape of the type {kind}, which this program does not know")


def _structure(judge, shape, value, where, foreign):
    if not _is(judge, shape, value, dict, where):
        return
    for name, member in judge.structure(shape, value.keys(), where, foreign).items():
        judge_json(judge, member, value[name], f"{where}.{name}")


def _timestamp(judge, shape, value, where):
    """Seconds since 1970, with milliseconds at most, unless the model names another format."""
    form = shape.serialization.get("timestampFormat", "unixTimestamp")
    if form == "iso8601":
        if _is(judge, shape, value, str, where):
            judge.text(shape, value, where)
    elif _is(judge, shape, value, (int, float), where):
        if not 0 <= value < 10**11 or abs(value * 1000 - round(value * 1000)) > 1e-3:
            judge.fault(where, f"{value!r} are no epoch seconds ({shape.name})")


def _is(judge, shape, value, wanted, where):
    """JSON's true is an int to Python, but no number on the wire."""
    fits = isinstance(value, wanted) and (wanted is bool or not isinstance(value, bool))
    if not fits:
        judge.fault(where, f"{_shown(value)} where {shape.name} is a {shape.type_name}")
    return fits


def _shown(value):
    return "null" if value is None else f"{type(value).__name__} {value!r:.60}"
