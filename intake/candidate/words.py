"""What a circular demands of a piece, said to a candidate in plain French."""

from __future__ import annotations

from dossiers.requirement import Requirement
from dossiers.vocabulary import PIECE_TYPES, SUBTYPES

_PARTIES = {
    "apprentice": "la vôtre",
    "employer": "celle de l'employeur",
    "training_centre": "celle du centre de formation (CFA)",
}


def expectations(requirement: Requirement) -> tuple[str, ...]:
    """One short sentence a demand, in the order of the circular; what is for a person to judge is
    left out."""
    told = [_kinds(requirement)]
    for demand in requirement.demands:
        params = demand.params
        match demand.name:
            case "signed":
                told.append("Votre signature, à la main, doit se voir.")
            case "visas":
                parties = [_PARTIES.get(p, p) for p in params.get("parties", ())]
                told.append(f"Les signatures doivent y être : {', '.join(parties)}.")
            case "dated":
                told.append("Le document doit porter une date.")
            case "stamped":
                told.append("Le cachet doit se voir.")
            case "valid":
                told.append("Le document doit être en cours de validité.")
            case "both_sides":
                told.append("Il faut le recto et le verso, dans un fichier ou dans deux.")
            case "hours":
                told.append(f"Il faut au moins {params['minimum_h']} heures de formation.")
            case "experience":
                told.append(
                    f"Il faut {_months(params['months'])} d'expérience à la date de l'examen."
                )
            case "school_years":
                told.append("Il faut un certificat pour chaque année de formation.")
            case "documents":
                names = [PIECE_TYPES[t] for t in params.get("types", ())]
                told.append(f"Il faut tous ces documents : {', '.join(names)}.")
            case "annexes":
                told.append(_annexes(params))
    return tuple(dict.fromkeys(told))


def _kinds(requirement: Requirement) -> str:
    subtypes = {k: v for kinds in SUBTYPES.values() for k, v in kinds.items()}
    named = [subtypes[s] for s in requirement.subtypes] or [
        PIECE_TYPES[t] for t in requirement.accepts
    ]
    last = f" ou {named[-1]}" if len(named) > 1 else named[-1]
    return f"Documents acceptés : {', '.join(named[:-1])}{last}."


def _months(months: int) -> str:
    years, rest = divmod(months, 12)
    if rest or not years:
        return f"{months} mois"
    return "un an" if years == 1 else f"{years} ans"


def _annexes(params: dict[str, object]) -> str:
    every, one_of = params.get("all_of"), params.get("any_of")
    numbers = every or one_of or ()
    joint = " et " if every else " ou "
    return f"L'annexe {joint.join(str(n) for n in numbers)} doit y être."  # type: ignore[attr-defined]
