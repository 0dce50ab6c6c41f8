"""How high messages stand on a personal page of 360×640, each with its buttons."""

from playwright.async_api import ViewportSize, async_playwright, expect

from tests.channels.web.conftest import Site
from tests.channels.web.test_browser import FLAGS
from tests.patience import WITHIN

SMALL: ViewportSize = {"width": 360, "height": 640}
MEASURE = """() => {
  const log = document.querySelector(".log"), style = getComputedStyle(log);
  const room = log.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
  return [room, [...document.querySelectorAll(".turn")].map((turn) => turn.getBoundingClientRect().height)];
}"""


async def measure(chromium_path: str, site: Site, count: int) -> tuple[float, list[float]]:
    """The height there is for messages, and that of each that stands there."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=chromium_path, args=FLAGS.split(), timeout=WITHIN * 1000
        )
        page = await browser.new_page(viewport=SMALL)
        page.set_default_timeout(WITHIN * 1000)
        await page.goto(site.url(f"/chat/{site.token('dedi')}"))
        await expect(page.locator(".turn")).to_have_count(count, timeout=WITHIN * 1000)
        # On a busy machine the line may have broken meanwhile, of which a banner above the messages tells.
        await expect(page.locator("[data-banner]")).to_be_hidden(timeout=WITHIN * 1000)
        room, heights = await page.evaluate(MEASURE)
        await browser.close()
    return room, heights
