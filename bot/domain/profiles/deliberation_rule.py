"""What a profile says of deliberations (musyawarah desa): which kinds wait for one, from when, what its papers have."""

from dataclasses import dataclass

from bot.domain.periods import Period


@dataclass(frozen=True, slots=True)
class DeliberationRule:
    """Without kinds nothing waits for a deliberation."""

    kinds: tuple[str, ...] = ()
    first: Period | None = None
    """The month from which such a report waits for one wherever it is told; None where it does so only in a village
    that has one open."""
    statement: bool = False
    """Whether a statement of full responsibility (SPTJM) may stand in for it."""
    full_nik: bool = False
    """Whether the annex by name has whole NIKs; else their last four digits."""
    signers: tuple[str, ...] = (
        "Kepala Desa | Lurah", "Ketua BPD | Ketua LPM", "TKSK", "Operator SIKS-NG", "Perwakilan RT/RW",
    )  # fmt: skip
    """Who signs the minutes, beside whoever led; in a kelurahan, which has no BPD, what stands behind the bar."""

    def signing(self, *, in_kelurahan: bool) -> tuple[str, ...]:
        """The signers of a desa's minutes, or of a kelurahan's."""
        parted = (signer.partition("|") for signer in self.signers)
        return tuple((other if in_kelurahan and other else one).strip() for one, _, other in parted)

    def asks(self, kind: str, period: Period, is_open: bool) -> bool:
        """Whether a report of this kind, approved in this month, waits for one; `is_open` says that one is open in its
        village."""
        if kind not in self.kinds:
            return False
        return is_open or (self.first is not None and period >= self.first)
