// Suggestions under the search box, as a combobox (ARIA 1.2). The form works without it.
const box = document.getElementById("q");
const list = document.getElementById("suggested");
const told = document.getElementById("told");
let items = [], at = -1, asked = "", waiting = 0;

box.setAttribute("role", "combobox");
for (const [name, value] of [["aria-autocomplete", "list"], ["aria-controls", list.id], ["aria-expanded", "false"]]) box.setAttribute(name, value);

const close = () => {
  list.hidden = true;
  at = -1;
  box.setAttribute("aria-expanded", "false");
  box.removeAttribute("aria-activedescendant");
};

const go = (item) => location.assign(`/profiles/${encodeURIComponent(item.id)}`);

const choose = (next) => {
  at = (next + items.length) % items.length;
  [...list.children].forEach((each, place) => each.setAttribute("aria-selected", place === at));
  box.setAttribute("aria-activedescendant", list.children[at].id);
};

const show = (found) => {
  items = found;
  close();
  list.replaceChildren(...items.map((item, place) => {
    const entry = document.createElement("li"), name = document.createElement("bdi"), more = document.createElement("span");
    entry.id = `suggested-${place}`;
    entry.setAttribute("role", "option");
    entry.setAttribute("aria-selected", "false");
    name.textContent = item.name;
    more.textContent = item.description;
    entry.append(name, more);
    entry.addEventListener("mousedown", (event) => { event.preventDefault(); go(item); });
    return entry;
  }));
  list.hidden = !items.length;
  box.setAttribute("aria-expanded", String(!list.hidden));
  told.textContent = items.length === 1 ? "1 suggestion" : `${items.length} suggestions`;
};

const ask = async () => {
  const words = asked = box.value.trim();
  if (!words) return show([]);
  try {
    const answer = await fetch(`/v1/suggest?q=${encodeURIComponent(words)}`, { headers: { Accept: "application/json" } });
    const { items: found } = answer.ok ? await answer.json() : { items: [] };
    if (words === asked) show(found);
  } catch { close(); }
};

box.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(ask, 120); });
box.addEventListener("blur", close);
box.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !list.hidden) { event.preventDefault(); close(); }
  if (list.hidden || !items.length) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") { event.preventDefault(); choose(event.key === "ArrowDown" ? at + 1 : at < 0 ? items.length - 1 : at - 1); }
  if (event.key === "Enter" && at >= 0) { event.preventDefault(); go(items[at]); }
});
