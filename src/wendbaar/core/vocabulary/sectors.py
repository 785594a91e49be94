"""Sections of industry (CBS, Standaard Bedrijfsindeling 2008; equal to NACE Rev. 2 sections)."""

from wendbaar.core.vocabulary.codes import CodeList


class Sector(CodeList):
    """SBI sections; the key is the letter that stands in tables."""

    A = 1, "A", "landbouw, bosbouw en visserij", "agriculture, forestry and fishing"
    B = 2, "B", "delfstoffenwinning", "mining and quarrying"
    C = 3, "C", "industrie", "manufacturing"
    D = 4, "D", "energievoorziening", "electricity and gas supply"
    E = 5, "E", "waterbedrijven en afvalbeheer", "water supply and waste management"
    F = 6, "F", "bouwnijverheid", "construction"
    G = 7, "G", "handel", "wholesale and retail trade"
    H = 8, "H", "vervoer en opslag", "transportation and storage"
    I = 9, "I", "horeca", "accommodation and food serving"  # noqa: E741  the letter of SBI
    J = 10, "J", "informatie en communicatie", "information and communication"
    K = 11, "K", "financiële dienstverlening", "financial institutions"
    L = 12, "L", "verhuur en handel van onroerend goed", "renting and trade of real estate"
    M = 13, "M", "specialistische zakelijke diensten", "specialised business services"
    N = 14, "N", "verhuur en overige zakelijke diensten", "renting and other business support"
    O = 15, "O", "openbaar bestuur en overheidsdiensten", "public administration"  # noqa: E741
    P = 16, "P", "onderwijs", "education"
    Q = 17, "Q", "gezondheids- en welzijnszorg", "health and social work"
    R = 18, "R", "cultuur, sport en recreatie", "culture, sports and recreation"
    S = 19, "S", "overige dienstverlening", "other service activities"
    T = 20, "T", "huishoudens", "activities of households"
    U = 21, "U", "extraterritoriale organisaties", "extraterritorial organisations"
