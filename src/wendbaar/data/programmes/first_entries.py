"""One made-up entry for each part every programme has, as a start for people who write YAML.

Together they are a whole: each key that is named stands in another of them. They are about no
region; the template writes them behind a #, marked as an example.
"""

FIRST_ENTRIES = {
    "goals": """\
- key: meer_mensen_leren
  label: {nl: "Voorbeeld: meer mensen leren", en: "Example: more people learn"}
  kind: goal
  indicators: [net_participation]
  source: "plan, 2"
  is_example: true
""",
    "groups": """\
- key: werkzoekenden
  label: {nl: "Voorbeeld: werkzoekenden", en: "Example: jobseekers"}
  target_group: find
  needs:
    - {nl: "Een plek om te leren op het werk", en: "A place to learn at work"}
  source: "plan, 2"
  is_example: true
""",
    "lines": """\
- key: leren_op_het_werk
  label: {nl: "Voorbeeld: leren op het werk", en: "Example: learning at work"}
  number: 1
  goals: [meer_mensen_leren]
  groups: [werkzoekenden]
  source: "plan, 3"
  is_example: true
""",
    "measures": """\
- key: meer_leerplekken
  label: {nl: "Voorbeeld: meer leerplekken", en: "Example: more places to learn"}
  line: leren_op_het_werk
  goals: [meer_mensen_leren]
  source: "plan, 3"
  is_example: true
""",
    "actions": """\
- key: leerplekken_in_de_zorg
  label: {nl: "Voorbeeld: leerplekken in de zorg", en: "Example: places to learn in care"}
  status: proposed
  measures: [meer_leerplekken]
  lines: [leren_op_het_werk]
  activities:
    nl: "Werkgevers en scholen maken samen leerplekken."
    en: "Employers and schools make places to learn together."
  contributes:
    - indicator: net_participation
      reason:
        nl: "Wij verwachten dat wie een vak leert, eerder werk vindt."
        en: "We expect that who learns a trade finds work sooner."
  responsible: gemeente
  partners:
    - partner: school
      role: {nl: "geeft de opleiding", en: "gives the training"}
  groups: [werkzoekenden]
  start: 2026-01-01
  end: 2029-12-31
  source: "plan, 4"
  is_example: true
""",
    "partners": """\
- key: gemeente
  label: {nl: "Voorbeeld: een gemeente", en: "Example: a municipality"}
  kind: municipality
  owes: [participation]
  source: "plan, 5"
  is_example: true
- key: school
  label: {nl: "Voorbeeld: een school", en: "Example: a school"}
  kind: school
  source: "plan, 5"
  is_example: true
""",
    "bodies": """\
- key: bestuur
  label: {nl: "Voorbeeld: het bestuur", en: "Example: the board"}
  level: strategic
  members: [gemeente]
  source: "plan, 5"
  is_example: true
""",
}
