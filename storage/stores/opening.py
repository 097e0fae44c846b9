"""The object store that the settings name."""

from __future__ import annotations

from config.service import ServiceSettings
from storage.stores.folder import FolderStore
from storage.stores.store import ObjectStore


def open_store(settings: ServiceSettings) -> ObjectStore:
    """Opening asks nothing of the store; `check()` does. Sealed where a key is given."""
    store = _plain(settings)
    if not settings.encryption_keys:
        return store
    from storage.stores.sealed import SealedStore

    return SealedStore(store, settings.encryption_keys)


def _plain(settings: ServiceSettings) -> ObjectStore:
    address = settings.store
    if address is None:
        return FolderStore(settings.data_dir / "objects")
    if address.path is not None:
        return FolderStore(address.path)
    from storage.stores.s3 import S3Store

    return S3Store(address, settings.store_access_key, settings.store_secret_key)
