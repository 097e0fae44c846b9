"""Whose fault it is: a machine's is tried again, ours is laid aside, a file's is a finding."""

from __future__ import annotations


class MachineFault(Exception):
    """The work may succeed later, unchanged. `args[0]` is a code for the logs."""


class ReaderLost(MachineFault):
    """The child process that read was killed from outside, or ended before it answered; or the
    program that it had started did."""


class ReaderUnready(MachineFault):
    """The child process did not come as far as beginning: the machine is too busy for it."""


class CrewClosed(MachineFault):
    """We are being stopped: the work is for the next process."""


class ReaderStopped(Exception):
    """The child process took too long, and was killed."""


class ReaderFull(Exception):
    """The child process was out of the memory, or of the file size, that it is allowed."""


class ReaderBroke(Exception):
    """Our own code failed in the child; `args[0]` is the exception's type, `args[1]` its place."""


def is_machine_fault(error: BaseException) -> bool:
    """Whether the same work is worth another try."""
    from django.db import InterfaceError, OperationalError
    from dramatiq.errors import BrokerError

    from storage.stores.store import StoreError

    kinds = (MachineFault, StoreError, OperationalError, InterfaceError, BrokerError, OSError)
    return isinstance(error, kinds)
