"""The way out to a platform: through the proxy that the environment names, where the network lets nothing else out."""

from ipaddress import ip_address
from urllib.parse import urlsplit
from urllib.request import getproxies_environment, proxy_bypass

SCHEMES = ("http", "https")


def proxy_for(url: str) -> str | None:
    """By `HTTPS_PROXY`, `HTTP_PROXY` or `ALL_PROXY`; none for this machine itself and for whatever `NO_PROXY` names."""
    parts = urlsplit(url)
    host, proxies = parts.hostname or "", getproxies_environment()
    if _is_here(host) or proxy_bypass(host):
        return None
    proxy = proxies.get(parts.scheme) or proxies.get("all") or ""
    return proxy if urlsplit(proxy).scheme in SCHEMES else None


def say_proxy(url: str) -> str:
    """As people at the server read it, behind what is said of a platform: without the password; empty without one."""
    proxy = urlsplit(proxy_for(url) or "")
    return f" lewat proxy {proxy.scheme}://{proxy.hostname}:{proxy.port or 80}" if proxy.hostname else ""


def _is_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
