"""Why the computer refused something, as an administrator reads it."""

import errno
import socket

_WORDS = {
    errno.EACCES: "pengguna ini tidak berhak",
    errno.EPERM: "pengguna ini tidak berhak",
    errno.ENOENT: "tidak ada",
    errno.ENOTDIR: "bukan folder",
    errno.EISDIR: "itu sebuah folder",
    errno.EEXIST: "sudah ada",
    errno.ENOSPC: "disknya penuh",
    errno.EDQUOT: "jatah disknya habis",
    errno.EROFS: "disknya hanya bisa dibaca",
    errno.EIO: "disknya rusak atau terputus",
    errno.ESTALE: "folder jaringannya terputus",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
    errno.EMFILE: "terlalu banyak berkas terbuka",
    errno.ENFILE: "terlalu banyak berkas terbuka",
    errno.EADDRINUSE: "sudah dipakai program lain",
    errno.EADDRNOTAVAIL: "alamat itu bukan milik komputer ini",
    errno.ECONNREFUSED: "sambungannya ditolak",
    errno.ETIMEDOUT: "tidak ada jawaban",
    errno.EHOSTUNREACH: "tidak terjangkau lewat jaringan",
    errno.ENETUNREACH: "tidak terjangkau lewat jaringan",
}


def why_not(error: OSError) -> str:
    """In Indonesian where it is one of those that happen; else in the computer's own words."""
    if isinstance(error, socket.gaierror):
        return "nama itu tidak dikenal di jaringan"
    return _WORDS.get(error.errno or 0, error.strerror or type(error).__name__)
