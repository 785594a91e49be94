"""Actions of the programmes: names from public plans; who takes part, cost and effect invented.

Names: Kaderdocument Programmaplan Werk in Zicht 2023-2027 (Groningen and Noord-Drenthe),
Nationaal Programma Groningen (work and learning), programme LLO Achterhoek, Utrecht Talent
Alliantie. The number of participants, the selection into an action and the planted effects
serve to test methods of evaluation; they say nothing about the real actions.
"""

from dataclasses import dataclass
from enum import StrEnum

from wendbaar.core.vocabulary.learning import Service
from wendbaar.core.vocabulary.people import Benefit, Education


class Outcome(StrEnum):
    """What a planted effect changes."""

    WORK = "work"  # has paid work
    LADDER = "ladder"  # stands higher on the participation ladder than at the start
    HOURS = "hours"  # works more hours than at the start


@dataclass(frozen=True, kw_only=True)
class Who:
    """A group of people by what is known of them at the start of an action."""

    key: str = "everyone"
    working: bool | None = None
    youngest: int = 15
    oldest: int = 74
    education: tuple[Education, ...] = ()
    benefit: tuple[Benefit, ...] = ()
    shorter_than: int = 99  # weekly hours


@dataclass(frozen=True, kw_only=True)
class Effect:
    """A planted effect: percentage points on an outcome, some quarters after the start."""

    outcome: Outcome
    group: Who
    points: float
    after: int  # quarters
    lasts: int = 6  # quarters


@dataclass(frozen=True, kw_only=True)
class Action:
    """An action. `selection` is how strongly people near to work (above 0) or far from it enrol."""

    key: str
    nl: str
    regions: tuple[str, ...]  # empty: all
    first: int  # year
    last: int = 2099
    who: Who
    yearly_share: float  # of those it is for
    selection: float
    service: Service
    quarters: int  # usual length
    hours: float  # usual hours of a participation
    certificate: float = 0.0  # chance
    satisfaction: float = 7.4
    cost: float  # euro per participation
    method: str = ""
    effects: tuple[Effect, ...] = ()


SEEKER = Who(key="without_work", working=False, oldest=64)
YOUNG = Who(key="young_without_work", working=False, oldest=26)
WORKER = Who(key="working", working=True)
BIJSTAND = Who(key="bijstand", working=False, benefit=(Benefit.BIJSTAND,))
WW = Who(key="ww", working=False, benefit=(Benefit.WW,))
LOW = Who(key="low_education", education=(Education.LOW,))
MIDDLE = Who(key="middle_education", education=(Education.MIDDLE,))
HIGH = Who(key="high_education", education=(Education.HIGH,))
PART_TIME = Who(key="part_time", working=True, shorter_than=32, youngest=25, oldest=64)
OLDER = Who(key="45_and_older", youngest=45)
YOUNGER = Who(key="under_45", oldest=44)

_WIZ = ("AM01",)
_WORK, _LADDER, _HOURS = Outcome.WORK, Outcome.LADDER, Outcome.HOURS


def _effect(outcome: Outcome, group: Who, points: float, after: int) -> Effect:
    return Effect(outcome=outcome, group=group, points=points, after=after)


# fmt: off
ACTIONS: tuple[Action, ...] = (
    # Werk in Zicht
    Action(key="kansrijk_opleiden", nl="Kansrijk Opleiden", regions=_WIZ, first=2021, who=SEEKER,
           yearly_share=0.010, selection=0.5, service=Service.FORMAL_COURSE, quarters=3, hours=220,
           certificate=0.72, cost=4200, method="scholing",
           effects=(_effect(_WORK, LOW, 12.0, 4), _effect(_WORK, MIDDLE, 8.0, 4))),
    Action(key="e_portfolio", nl="E-portfolio", regions=_WIZ, first=2021, who=Who(),
           yearly_share=0.006, selection=0.2, service=Service.CONTACT, quarters=1, hours=4,
           cost=90, method="matchingstool"),
    Action(key="sluitende_aanpak_jongeren", nl="Sluitende aanpak jongeren",
           regions=("AM01", "AM09"), first=2019, who=YOUNG, yearly_share=0.050, selection=-0.6,
           service=Service.TO_ACTIVATION, quarters=2, hours=40, cost=1500,
           method="outreachend werken", effects=(_effect(_LADDER, YOUNG, 10.0, 3),)),
    Action(key="kansrijk_talent", nl="Kansrijk Talent", regions=_WIZ, first=2022, who=BIJSTAND,
           yearly_share=0.050, selection=-0.3, service=Service.TO_TRAINING, quarters=2, hours=60,
           certificate=0.2, cost=1900, method="mobility mentoring",
           effects=(_effect(_LADDER, YOUNGER, 9.0, 4), _effect(_WORK, OLDER, 0.0, 4))),
    Action(key="wiz_jobcoaching", nl="WIZ-Jobcoaching", regions=_WIZ, first=2019, who=BIJSTAND,
           yearly_share=0.070, selection=-0.4, service=Service.SUPPORT_PARTTIME, quarters=3,
           hours=36, cost=2300, method="jobcoaching",
           effects=(_effect(_WORK, BIJSTAND, 6.0, 3),)),
    Action(key="durf_jij", nl="Durf jij?!", regions=_WIZ, first=2023, who=WORKER,
           yearly_share=0.010, selection=0.0, service=Service.EVENT, quarters=1, hours=5,
           satisfaction=8.0, cost=60, method="publiekscampagne"),
    Action(key="praktijkleren", nl="Praktijkleren", regions=(), first=2020, who=SEEKER,
           yearly_share=0.009, selection=0.2, service=Service.TO_WORK_EXPERIENCE, quarters=3,
           hours=300, certificate=0.6, cost=3600, method="leren op de werkplek",
           effects=(_effect(_WORK, LOW, 10.0, 4), _effect(_WORK, HIGH, -4.0, 2))),
    Action(key="talentperron", nl="Talentperron in de regio", regions=_WIZ, first=2022,
           who=SEEKER, yearly_share=0.012, selection=0.3, service=Service.EVENT, quarters=1,
           hours=6, cost=140, method="ontmoeting"),
    Action(key="leerwerkloket", nl="Leerwerkloket", regions=(), first=2019, who=Who(),
           yearly_share=0.004, selection=0.3, service=Service.CONTACT, quarters=1, hours=3,
           satisfaction=7.9, cost=110, method="loopbaanadvies"),
    Action(key="wiz_ontwikkel_centra", nl="WIZ Ontwikkel Centra", regions=_WIZ, first=2021,
           who=BIJSTAND, yearly_share=0.080, selection=-0.8, service=Service.TO_ACTIVATION,
           quarters=2, hours=90, cost=2600, method="oriëntatie en training",
           effects=(_effect(_LADDER, LOW, 8.0, 2),)),
    Action(key="social_return", nl="Social Return", regions=(), first=2019, who=BIJSTAND,
           yearly_share=0.020, selection=0.4, service=Service.TO_TRIAL_PLACE, quarters=2,
           hours=200, cost=800, method="proefplaatsing",
           effects=(_effect(_WORK, BIJSTAND, 7.0, 2),)),
    Action(key="sociaal_ontwikkel_partners", nl="Sociaal Ontwikkel Partners", regions=_WIZ,
           first=2020, who=BIJSTAND, yearly_share=0.060, selection=-1.0,
           service=Service.TO_WORK_EXPERIENCE, quarters=4, hours=320, cost=5200,
           satisfaction=7.6, method="beschut en begeleid werk"),
    Action(key="het_noorden_werkt_door", nl="Het Noorden Werkt Door", regions=("AM01", "AM02",
           "AM03"), first=2020, last=2024, who=WORKER, yearly_share=0.008, selection=0.2,
           service=Service.FORMAL_COURSE, quarters=2, hours=50, certificate=0.8, cost=1000,
           method="scholingsbudget", effects=(_effect(_HOURS, PART_TIME, 6.0, 3),)),
    Action(key="wiz_academy", nl="WIZ-Academy", regions=_WIZ, first=2023, who=WORKER,
           yearly_share=0.006, selection=0.1, service=Service.FORMAL_COURSE, quarters=2, hours=60,
           certificate=0.85, cost=700, method="training"),
    Action(key="talenttour", nl="Talenttour", regions=_WIZ, first=2022, who=SEEKER,
           yearly_share=0.010, selection=0.1, service=Service.EVENT, quarters=1, hours=4,
           cost=75, method="outreachend werken"),
    Action(key="wiz_lab", nl="WIZ-LAB", regions=_WIZ, first=2023, who=SEEKER,
           yearly_share=0.004, selection=0.0, service=Service.TO_TRAINING, quarters=1, hours=24,
           cost=900, method="experiment"),
    # Nationaal Programma Groningen
    Action(key="duizend_banenplan", nl="1000-banenplan", regions=_WIZ, first=2019, last=2023,
           who=SEEKER, yearly_share=0.008, selection=0.6, service=Service.TO_TRAINING, quarters=2,
           hours=160, certificate=0.6, cost=3900, method="scholing met baangarantie",
           effects=(_effect(_WORK, WW, 9.0, 2), _effect(_WORK, BIJSTAND, 5.0, 3))),
    Action(key="basisbanen", nl="Basisbanen", regions=_WIZ, first=2020, who=BIJSTAND,
           yearly_share=0.010, selection=-0.5, service=Service.SUPPORT_WORKING, quarters=8,
           hours=1500, satisfaction=8.3, cost=19000, method="basisbaan",
           effects=(_effect(_WORK, BIJSTAND, 35.0, 2),)),
    Action(key="ontwikkelbudget", nl="Ontwikkelbudget", regions=_WIZ, first=2021, last=2024,
           who=Who(key="low_or_middle", education=(Education.LOW, Education.MIDDLE)),
           yearly_share=0.005, selection=0.4, service=Service.FORMAL_COURSE, quarters=2, hours=80,
           certificate=0.7, cost=1400, method="persoonlijk budget",
           effects=(_effect(_HOURS, PART_TIME, 4.0, 4),)),
    # Achterhoek
    Action(key="werkcentrum", nl="Werkcentrum", regions=(), first=2025, who=Who(),
           yearly_share=0.006, selection=0.2, service=Service.CONTACT, quarters=1, hours=3,
           cost=120, method="loopbaanadvies"),
    Action(key="vaardighedenportfolio", nl="Vaardighedenportfolio", regions=("AM09",), first=2024,
           who=WORKER, yearly_share=0.010, selection=0.1, service=Service.CONTACT, quarters=1,
           hours=4, cost=95, method="skillspaspoort"),
    Action(key="talentenfonds_opijver", nl="Achterhoeks Talentenfonds Opijver", regions=("AM09",),
           first=2021, who=WORKER, yearly_share=0.009, selection=0.1,
           service=Service.FORMAL_COURSE, quarters=2, hours=60, certificate=0.8, cost=1250,
           method="scholingsbudget", effects=(_effect(_HOURS, PART_TIME, 7.0, 3),)),
    # Utrecht
    Action(key="health_innovation_school", nl="Health Innovation School", regions=("AM13",),
           first=2021, who=WORKER, yearly_share=0.003, selection=0.3,
           service=Service.FORMAL_COURSE, quarters=2, hours=70, certificate=0.9, cost=2100,
           satisfaction=8.2, method="leergang"),
    Action(key="ik_ben_rein", nl="Ik ben REIN", regions=("AM13",), first=2022, who=WORKER,
           yearly_share=0.003, selection=-0.1, service=Service.SUPPORT_WORKING, quarters=2,
           hours=30, cost=650, method="persoonlijke ontwikkeling",
           effects=(_effect(_HOURS, PART_TIME, 5.0, 4),)),
    Action(key="utrecht_creatieve_community", nl="Utrecht Creatieve Community",
           regions=("AM13",), first=2022, who=WORKER, yearly_share=0.003, selection=0.0,
           service=Service.EVENT, quarters=1, hours=8, cost=130, method="netwerk"),
    Action(key="technohub", nl="TechnoHUB", regions=("AM13",), first=2020, who=Who(),
           yearly_share=0.003, selection=0.2, service=Service.TO_TRAINING, quarters=2, hours=90,
           certificate=0.6, cost=1700, method="leren in de praktijk",
           effects=(_effect(_WORK, SEEKER, 8.0, 4),)),
    Action(key="ik_zorg_shop", nl="Ik Zorg Shop", regions=("AM13",), first=2021, who=SEEKER,
           yearly_share=0.010, selection=0.2, service=Service.TO_TRAINING, quarters=2, hours=70,
           certificate=0.5, cost=1500, method="skillsgericht werven",
           effects=(_effect(_WORK, SEEKER, 9.0, 3),)),
)
# fmt: on
BY_KEY = {action.key: action for action in ACTIONS}


def active(region: str, year: int) -> tuple[Action, ...]:
    """The actions that take people in, in a region and a year."""
    return tuple(
        action
        for action in ACTIONS
        if action.first <= year <= action.last and (not action.regions or region in action.regions)
    )
