// Opens web pages that lacuna wrote in a headless browser, uses them as a reader would, and asks axe about them.
//
//   npm install && node check.js REPORT.html [COMPARE.html ...] [--shots FOLDER]
//
// Exit status: 0 nothing wrong, 1 something is. The browser is $CHROME, else Debian's chromium.
import fs from "node:fs";
import path from "node:path";
import puppeteer from "puppeteer-core";

const words = process.argv.slice(2);
const at = words.indexOf("--shots");
const shots = at >= 0 ? words.splice(at, 2)[1] : "";
const axe = fs.readFileSync(new URL("./node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const browser = await puppeteer.launch({
  executablePath: process.env.CHROME || "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
let wrong = 0;

function check(good, what) {
  if (!good) wrong += 1;
  console.log(`${good ? "ok  " : "FAIL"} ${what}`);
}

async function violations(page) {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const found = await axe.run(document, {resultTypes: ["violations"]});
    return found.violations.map((each) => `${each.impact} ${each.id}: ${each.nodes[0].html.slice(0, 120)}`);
  });
}

async function inView(page, selector) {
  return page.$eval(selector, (node) => {
    const box = node.getBoundingClientRect();
    return box.bottom > 0 && box.top < window.innerHeight;
  });
}

async function use(page, name) {
  const count = await page.$$eval("tr.row", (rows) => rows.length);
  const marked = await page.$eval(".mark", (mark) => mark.dataset.r.split(" ")[0]).catch(() => "");
  if (marked) {
    await page.focus(`[data-pick="${marked}"]`);
    await page.keyboard.press("Enter");
    check(await page.$(`.mark.on[data-r~="${marked}"]`), `${name}: a requirement lights up its words, by keyboard`);
    check(await inView(page, ".mark.now"), `${name}: and brings the first of them into view`);
    const all = (await page.$$(".mark.on")).length;
    for (let i = 0; i < all; ++i) await page.keyboard.press("Enter");
    check(await inView(page, ".mark.now"), `${name}: again and again leads through all ${all} and back`);
    await page.$eval(".mark.on", (mark) => { mark.focus(); });
    await page.keyboard.press("Enter");
    check(await page.$eval(".carries", (panel) => !panel.hidden && panel.querySelectorAll("li").length > 0),
      `${name}: words name their requirements`);
    check(await page.evaluate(() => document.activeElement.closest(".carries") !== null),
      `${name}: the keyboard goes on from there`);
    await page.keyboard.press("Escape");
    check((await page.$$(".on, .now")).length === 0, `${name}: Escape clears`);
    check(await page.evaluate(() => document.activeElement.classList.contains("mark")),
      `${name}: and leads back to the words`);
  }
  const dangling = await page.$$eval("a", (links) => links.filter((link) =>
    !document.getElementById(link.getAttribute("href").slice(1))).length);
  check(dangling === 0, `${name}: all links lead somewhere`);
  await page.select("select[name=status]", "gap");
  const gaps = await page.$$eval("tr.row:not([hidden])", (rows) => rows.every((row) => row.dataset.status === "gap"));
  check(gaps, `${name}: the filter leaves gaps`);
  await page.select("select[name=status]", "");
  check((await page.$$("tr.row:not([hidden])")).length === count, `${name}: and gives all back`);
}

for (const file of words) {
  const name = path.basename(file);
  const page = await browser.newPage();
  const outside = [];
  const errors = [];
  page.on("request", (request) => { if (!/^(file|data):/.test(request.url())) outside.push(request.url()); });
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("dialog", (dialog) => { errors.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  await page.setViewport({width: 1400, height: 950});
  const start = Date.now();
  await page.goto(`file://${path.resolve(file)}`);
  console.log(`     ${name}: loaded in ${Date.now() - start} ms`);
  if (await page.$("tr.row")) await use(page, name);
  for (const scheme of ["light", "dark"]) {
    await page.emulateMediaFeatures([{name: "prefers-color-scheme", value: scheme}]);
    const found = await violations(page);
    found.forEach((each) => console.log(`     ${each}`));
    check(!found.some((each) => /^(serious|critical)/.test(each)), `${name}: nothing serious for axe, ${scheme}`);
    if (shots) await page.screenshot({path: path.join(shots, `${name}.${scheme}.png`)});
  }
  await page.setViewport({width: 390, height: 844});
  check(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    `${name}: fits a telephone`);
  if (shots) await page.screenshot({path: path.join(shots, `${name}.phone.png`)});
  if (shots) await page.pdf({path: path.join(shots, `${name}.pdf`), preferCSSPageSize: true});
  check(outside.length === 0, `${name}: asks for nothing from outside`);
  check(errors.length === 0, `${name}: no script errors, no dialogs ${errors.join("; ")}`);
  await page.close();
}
await browser.close();
process.exit(wrong === 0 ? 0 : 1);
