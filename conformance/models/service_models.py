"""Debian's botocore models of the services, with what is newer than them (newer.json) and how AWS departs from them."""

import copy
import json
from pathlib import Path

from botocore import __version__ as botocore_version
from botocore.loaders import Loader
from botocore.model import OperationNotFoundError, ServiceModel
from botocore.parsers import create_parser
from botocore.serialize import create_serializer

from newer import with_newer

HERE = Path(__file__).parent
DEBIAN = "/usr/lib/python3/dist-packages/botocore/data"
# Of the Debian that newer.json is written against (12). Where another release is installed in its place, as on GitHub's runners,
# the models may well know what is listed.
DEBIAN_VERSION = "1.29.27"


class Service:
    """One service: its model, its paginators, the errors that any of its operations may answer with."""

    def __init__(self, name, model, pagination, common):
        self.name = name
        self.model = ServiceModel(model, name)
        self.protocol = self.model.metadata["protocol"]
        self.pagination = pagination
        self.common_errors = common
        self.parser = create_parser(self.protocol)
        self.serializer = create_serializer(self.protocol, include_validation=False)

    def operation(self, name):
        """None where the model has no such operation."""
        try:
            return self.model.operation_model(name)
        except OperationNotFoundError:
            return None


def load_services(names, directory=DEBIAN):
    """The services by name, and the findings about the list of newer members."""
    loader = Loader(extra_search_paths=[directory], include_default_search_paths=False)
    newer = read_json("newer.json")
    common = read_json("common_errors.json")
    judged = directory == DEBIAN and botocore_version == DEBIAN_VERSION
    services, findings = {}, []
    for name in names:
        model = copy.deepcopy(loader.load_service_model(name, "service-2"))
        pagination = dict(loader.load_service_model(name, "paginators-1")["pagination"])
        findings += with_newer(model, pagination, newer.get(name, {}), name, judged=judged)
        findings += _depart(model, name)
        services[name] = Service(name, model, pagination, common[name]["status"])
    return services, findings


def read_json(name):
    return json.loads((HERE / name).read_text())


def _depart(model, service):
    """Lets members have other values, or be left out where they are required. Findings: those that need not be let."""
    shapes = model["shapes"]
    for departure in read_json("departures.json"):
        if departure["service"] != service:
            continue
        for path in departure["members"]:
            structure, member = path.split(".")
            if "definition" in departure:
                departed = f"{structure}{member}AsAnswered"
                shapes[departed] = departure["definition"]
                shapes[structure]["members"][member] = {**shapes[structure]["members"][member], "shape": departed}
            elif member in shapes[structure]["required"]:
                shapes[structure]["required"].remove(member)
            else:
                yield f"departures.json: {service} {path} is not required by now: strike it out"
