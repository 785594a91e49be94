"""Each role can do its task, and only that: every page and every action, for every role.

The table is the agreement. `login`: first log in. `no`: not for this role (403). `yes`: the page, or
the action was done and one is sent on. `asks`: the action is this person's, and the form comes back.
A person with the same role in another region meets `no` at every address of this one.
"""

from dataclasses import dataclass

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import transaction
from django.test import Client

from support.example_programme import example_document, text
from support.programme import client_of, person
from wendbaar.portal.register.actions import save_draft, submit
from wendbaar.portal.register.locks import close_period

pytestmark = pytest.mark.django_db

ROLES = (
    "",  # an account without a role
    "partner",
    "importeur",
    "goedkeurder",
    "programmamedewerker",
    "programmamanager",
    "bestuurder",
    "beheerder",
)

# In the table: the draft {draft} and the submitted revision {sent} are of the programmamedewerker;
# {lock} is a closed period; {account} is a colleague with a task in this region.
TABLE = """
                                                no-role partner import approve staff manager board admin
GET  /werk/                                     no      yes     yes    yes     yes   yes     yes   yes
GET  /werk/AM01/                                no      no      no     yes     yes   yes     yes   no
GET  /werk/AM01/?zoek=leren                     no      no      no     yes     yes   yes     yes   no
GET  /werk/AM01/wijzigingen/                    no      no      no     yes     yes   yes     yes   no
GET  /werk/AM01/eigen/                          no      no      no     no      yes   yes     yes   no
GET  /werk/AM01/wacht/                          no      no      no     yes     no    no      no    no
GET  /werk/AM01/periodes/                       no      no      no     yes     yes   yes     yes   no
POST /werk/AM01/periodes/                       no      no      no     no      no    asks    no    no
POST /werk/AM01/periodes/{lock}/openen/         no      no      no     no      no    yes     no    no
GET  /werk/AM01/lines/                          no      no      no     yes     yes   yes     yes   no
GET  /werk/AM01/lines/lijn_1/                   no      no      no     no      yes   yes     no    no
POST /werk/AM01/lines/lijn_1/                   no      no      no     no      yes   yes     no    no
GET  /werk/AM01/lines/nieuw/                    no      no      no     no      yes   yes     no    no
POST /werk/AM01/lines/nieuw/                    no      no      no     no      yes   yes     no    no
GET  /werk/AM01/head/groningen/                 no      no      no     no      yes   yes     no    no
GET  /werk/AM01/decisions/vervolg_kansrijk/     no      no      no     no      no    yes     yes   no
GET  /werk/AM01/decisions/nieuw/                no      no      no     no      no    yes     yes   no
GET  /werk/AM01/lines/lijn_1/geschiedenis/      no      no      no     yes     yes   yes     yes   no
GET  /werk/AM01/lines/lijn_1/beeindigen/        no      no      no     no      yes   yes     no    no
POST /werk/AM01/lines/lijn_1/beeindigen/        no      no      no     no      asks  asks    no    no
GET  /werk/AM01/revisie/{draft}/                no      no      no     yes     yes   yes     yes   no
POST /werk/AM01/revisie/{draft}/voorleggen/     no      no      no     no      yes   no      no    no
POST /werk/AM01/revisie/{draft}/terugnemen/     no      no      no     no      yes   no      no    no
GET  /werk/AM01/revisie/{sent}/                 no      no      no     yes     yes   yes     yes   no
POST /werk/AM01/revisie/{sent}/terugnemen/      no      no      no     no      yes   no      no    no
POST /werk/AM01/revisie/{sent}/goedkeuren/      no      no      no     yes     no    no      no    no
POST /werk/AM01/revisie/{sent}/teruggeven/      no      no      no     yes     no    no      no    no
GET  /werk/AM01/inlezen/                        no      no      no     no      no    no      no    yes
POST /werk/AM01/inlezen/                        no      no      no     no      no    no      no    asks
GET  /werk/AM01/programma/                      no      no      no     yes     yes   yes     yes   yes
GET  /meldingen/                                 no      no      no     no      yes   yes     no    yes
GET  /werk/accounts/                            no      no      no     no      no    no      no    yes
GET  /werk/accounts/nieuw/                      no      no      no     no      no    no      no    yes
POST /werk/accounts/nieuw/                      no      no      no     no      no    no      no    asks
GET  /werk/accounts/{account}/                  no      no      no     no      no    no      no    yes
POST /werk/accounts/{account}/                  no      no      no     no      no    no      no    asks
POST /werk/accounts/{account}/sluiten/          no      no      no     no      no    no      no    yes
POST /werk/accounts/{account}/openen/           no      no      no     no      no    no      no    yes
POST /werk/accounts/{account}/wachtwoord/       no      no      no     no      no    no      no    yes
GET  /programma/AM01/besluiten/voorbereiden/    no      no      no     no      no    yes     no    no
POST /programma/AM01/besluiten/voorbereiden/?over=lijn_1 no no  no     no      no    asks    no    no
GET  /programma/AM01/besluit/vervolg_kansrijk/voorbereiden/ no no no   no      no    yes     no    no
POST /programma/AM01/besluit/vervolg_kansrijk/voorbereiden/ no no no   no      no    asks    no    no
GET  /programma/AM01/besluit/vervolg_kansrijk/vastleggen/ no no no     no      no    no      yes   no
POST /programma/AM01/besluit/vervolg_kansrijk/vastleggen/ no no no     no      no    no      asks  no
GET  /programma/AM01/fonds/samen_leren/aanvragen/ no    yes     no     no      no    no      no    no
POST /programma/AM01/fonds/samen_leren/aanvragen/ no    asks    no     no      no    no      no    no
GET  /programma/AM01/fonds/samen_leren/beoordelen/ no   no      no     no      no    yes     no    no
GET  /programma/AM01/fonds/ontwikkelbudget/beoordelen/ no no    no     no      no    yes     no    no
POST /programma/AM01/fonds/ontwikkelbudget/beoordelen/ no no    no     no      no    asks    no    no
GET  /aanleveren/                               yes     yes     yes    yes     yes   yes     yes   yes
GET  /aanleveren/AM01/                          no      yes     no     no      yes   yes     no    no
GET  /aanleveren/AM01/roc/                      no      yes     no     no      yes   yes     no    no
GET  /aanleveren/AM01/gemeente_groningen/       no      no      no     no      yes   yes     no    no
GET  /aanleveren/AM01/roc/action_period/2025KW04/ no    yes     no     no      yes   yes     no    no
POST /aanleveren/AM01/roc/action_period/2025KW04/ no    asks    no     no      no    no      no    no
GET  /aanleveren/AM01/roc/action_period/2025KW04/sjabloon/ no yes no   no      no    no      no    no
GET  /aanleveren/AM01/roc/action_period/2025KW04/formulier/ no yes no  no      no    no      no    no
POST /aanleveren/AM01/gemeente_groningen/participation/2025KW04/ no no no no   no    no      no    no
"""
# Addresses without a region answer people of another region too.
OF_NO_REGION = ("/aanleveren/", "/werk/", "/meldingen/", "/werk/accounts/", "/werk/accounts/nieuw/")
ANSWERS = {200: "yes", 302: "yes", 401: "login", 403: "no", 422: "asks"}


@dataclass(frozen=True)
class Line:
    """A line of the table."""

    method: str
    address: str
    expected: dict[str, str]


def lines() -> list[Line]:
    """The lines of the table."""
    found = []
    for line in TABLE.strip().splitlines()[1:]:
        method, address, *answers = line.split()
        found.append(Line(method, address, dict(zip(ROLES, answers, strict=True))))
    return found


def line_name(line: Line) -> str:
    return f"{line.method} {line.address}"


@pytest.fixture
def places(programme, shelf) -> dict[str, str]:
    """What the addresses of the table name."""
    writer = person("programmamedewerker", "programmamedewerker")
    line, group = example_document()["lines"][1], example_document()["groups"][0]
    content = {"draft": ("lines", {**line, "label": text("Leerrekening")})}
    content["sent"] = ("groups", {**group, "label": text("Wie werk zoekt")})
    found = {}
    for name, (section, each) in content.items():
        draft = save_draft(by=writer, region="AM01", section=section, content=each, why="Beter")
        found[name] = str(draft.pk)
    submit(by=writer, revision=draft)
    manager = person("programmamanager", "programmamanager")
    lock = close_period(by=manager, region="AM01", period="2024JJ00", reason="Vastgesteld")
    colleague = person("collega", "programmamedewerker")
    return {**found, "lock": str(lock.pk), "account": str(colleague.pk)}


def partner_of(role: str) -> str:
    """The partner someone acts for: the school, for who has that role."""
    return "roc" if role == "partner" else ""


def answer(user, line: Line, places: dict[str, str]) -> str:
    """How the portal answers a person; what was done is undone for the next one."""
    client = Client() if isinstance(user, AnonymousUser) else client_of(user)
    with transaction.atomic():
        response = getattr(client, line.method.lower())(
            line.address.format(**places), {"reden": "Omdat"} if line.method == "POST" else None
        )
        transaction.set_rollback(True)
    if response.status_code == 302 and response.url.startswith("/inloggen/"):
        return "login"
    return ANSWERS[response.status_code]


@pytest.mark.parametrize("line", lines(), ids=line_name)
def test_each_role_does_its_own_tasks_only(places, line):
    found = {
        role: answer(person(role or "iemand", role, partner=partner_of(role)), line, places)
        for role in ROLES
    }
    assert found == line.expected


@pytest.mark.parametrize("line", lines(), ids=line_name)
def test_a_visitor_logs_in_first(places, line):
    assert answer(AnonymousUser(), line, places) == "login"


@pytest.mark.parametrize("line", lines(), ids=line_name)
def test_the_same_role_in_another_region_does_nothing_here(places, line):
    for role in ROLES:
        expected = line.expected[role] if line.address in OF_NO_REGION else "no"
        user = person(f"ver {role}", role, region="AM09", partner=partner_of(role))
        assert answer(user, line, places) == expected, role


def test_the_table_names_every_address_of_these_pages():
    from wendbaar.portal.accounts.urls import urlpatterns as accounts
    from wendbaar.portal.register.urls import urlpatterns as register

    named = {line.address.partition("?")[0] for line in lines()}
    patterns = [("/werk/", each) for each in register]
    patterns += [("/", each) for each in accounts if str(each.pattern).startswith("werk/")]
    for start, pattern in patterns:
        matches = [address for address in named if _fits(address, start, pattern)]
        assert matches, pattern


def _fits(address: str, start: str, pattern) -> bool:
    numbered = address.replace("{", "").replace("}", "").removeprefix(start)
    for name in ("draft", "sent", "lock", "account"):
        numbered = numbered.replace(f"/{name}/", "/1/")
    return bool(pattern.pattern.match(numbered))


def test_each_role_holds_what_the_code_says_and_no_more(db):
    from django.contrib.auth.models import Permission as Stored

    from wendbaar.portal.accounts.roles import ROLES as CODE

    for name, permissions in CODE.items():
        rows = Stored.objects.filter(group__name=name)
        held = set(rows.values_list("content_type__app_label", "codename"))
        known = set(Stored.objects.values_list("content_type__app_label", "codename"))
        assert held == {tuple(each.split(".")) for each in permissions} & known, name
