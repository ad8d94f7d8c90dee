// Runs in the reader's browser. Everything that comes from data becomes text of an element, never markup.
(() => {
  const data = JSON.parse(document.getElementById("trail-data")?.textContent ?? "null");
  const panel = document.getElementById("trail");
  const reduced = matchMedia("(prefers-reduced-motion: reduce)").matches;
  let asked;

  const make = (name, text, attributes = {}) => {
    const one = document.createElement(name);
    if (text !== undefined) one.textContent = text;
    for (const [key, value] of Object.entries(attributes)) one.setAttribute(key, value);
    return one;
  };
  const put = (parent, ...children) => {
    parent.append(...children);
    return parent;
  };
  const row = (list, name, value) => put(list, make("dt", name), make("dd", value));

  const fileName = (path) => path.slice(path.lastIndexOf("/") + 1);

  /** Cells by workbook and sheet: one line for each sheet. */
  const cellList = (cells) => {
    const sheets = new Map();
    for (const [file, sheet, address] of cells) {
      const key = `${file} ${sheet}`;
      sheets.set(key, [...(sheets.get(key) ?? []), address]);
    }
    const list = make("ul", undefined, { class: "cells" });
    for (const [key, addresses] of sheets) {
      const [file, sheet] = key.split(" ").map(Number);
      const [path, unit] = data.files[file];
      const item = make("li");
      if (unit) put(item, make("span", `${unit}: `));
      put(item, make("span", fileName(path), { title: path }));
      put(item, ` › ${data.sheets[sheet]} › `, make("b", addresses.join(", "), { class: "address" }));
      list.append(item);
    }
    return list;
  };

  /** What a figure is made of, down to cells; a level opens when it is asked for. */
  const branches = (figure) => {
    const parts = [];
    if (figure.threshold) {
      const list = make("dl");
      for (const [name, value] of figure.threshold) row(list, name, value);
      parts.push(list);
    }
    if (figure.cells?.length) parts.push(cellList(figure.cells));
    if (figure.inputs?.length) {
      const list = make("ul", undefined, { class: "inputs" });
      for (const index of figure.inputs) list.append(put(make("li"), branch(data.figures[index])));
      parts.push(list);
    }
    return parts;
  };

  const branch = (figure) => {
    const details = make("details");
    const head = put(make("summary"), make("span", figure.label), " ", make("b", figure.value));
    if (figure.unverified) put(head, " ", make("em", "mức chưa đối chiếu"));
    details.append(head);
    if (figure.formula && !figure.threshold) details.append(make("p", `Cách tính: ${figure.formula}.`));
    details.addEventListener("toggle", () => {
      if (details.open && !details.dataset.filled) {
        details.dataset.filled = "1";
        details.append(...branches(figure));
      }
    });
    // A cell alone has nothing to hide.
    if (!figure.inputs) details.open = true;
    return details;
  };

  const shownFigure = (figure, printed, said) => {
    const list = make("dl");
    if (printed !== undefined) row(list, "In trong văn bản", printed);
    for (const [name, value] of said ?? []) row(list, name, value);
    row(list, "Giá trị chính xác", figure.value);
    if (figure.formula) row(list, "Cách tính", figure.formula);
    if (figure.unverified) row(list, "Lưu ý", "có mức yêu cầu chưa đối chiếu với văn bản ký");
    const parts = [make("h3", figure.label), list];
    const below = branches(figure);
    if (below.length > 0) parts.push(make("h4", figure.inputs ? "Các số tạo nên" : "Lấy từ"), ...below);
    if (figure.lastYear !== undefined) {
      const earlier = data.figures[figure.lastYear];
      parts.push(make("h4", `Cùng kỳ năm trước: ${earlier.value}`), branch(earlier));
    } else if (!said) {
      parts.push(make("p", "Cùng kỳ năm trước: không có số để so.", { class: "hint" }));
    }
    return parts;
  };

  const neighbour = (step) => {
    const all = [...document.querySelectorAll("#document a.n")];
    all[all.indexOf(asked) + step]?.focus();
    if (document.activeElement !== asked && document.activeElement?.matches("a.n")) show(document.activeElement);
  };

  const button = (text, action) => {
    const one = make("button", text, { type: "button" });
    one.addEventListener("click", action);
    return one;
  };

  const show = (link) => {
    const origin = data?.origins[Number(link.dataset.o)];
    if (!origin) return;
    asked?.removeAttribute("aria-current");
    asked = link;
    link.setAttribute("aria-current", "true");
    const head = put(
      make("div", undefined, { class: "tools" }),
      button("‹ Số trước", () => neighbour(-1)),
      button("Số sau ›", () => neighbour(1)),
      button("Đóng", close),
    );
    const parts =
      "figure" in origin
        ? shownFigure(data.figures[origin.figure], link.textContent, origin.said)
        : [make("h3", origin.title), ...origin.words.map((words) => make("p", words))];
    if (origin.cells?.length) parts.push(cellList(origin.cells));
    panel.replaceChildren(head, make("h2", "Nguồn của số liệu"), ...parts);
    panel.classList.add("shown");
    panel.scrollTop = 0;
    panel.parentElement.scrollTop = 0;
  };

  const close = () => {
    panel.classList.remove("shown");
    panel.replaceChildren(make("p", "Bấm vào một con số để xem nguồn.", { class: "hint" }));
    asked?.removeAttribute("aria-current");
    asked?.focus();
    asked = undefined;
  };

  /** Goes to a number, and lets it be seen that it is the one. */
  const goTo = (target) => {
    target.scrollIntoView({ block: "center", behavior: reduced ? "auto" : "smooth" });
    target.focus({ preventScroll: true });
    if (target.matches("a.n")) show(target);
  };

  const plain = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("\u00a0", " ").replace(/đ/gi, "d").toLowerCase();

  const labelOf = (link) => {
    const origin = data?.origins[Number(link.dataset.o)];
    return origin ? ("figure" in origin ? data.figures[origin.figure].label : origin.title) : "";
  };

  const MOST = 60;
  const search = (wanted) => {
    const words = plain(wanted).split(/\s+/).filter(Boolean);
    if (words.length === 0) return close();
    const found = [...document.querySelectorAll("#document a.n")].filter((link) => {
      const own = plain(`${link.textContent} ${labelOf(link)}`);
      return words.every((word) => own.includes(word));
    });
    const list = make("ul", undefined, { class: "found" });
    for (const link of found.slice(0, MOST)) {
      const item = button(`${link.textContent} – ${labelOf(link)}`, () => goTo(link));
      list.append(put(make("li"), item));
    }
    const more = found.length > MOST ? `, nêu ${MOST} chỗ đầu` : "";
    panel.replaceChildren(make("h2", `Tìm “${wanted}”: ${found.length} chỗ${more}`), list);
    panel.classList.add("shown");
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a");
    if (!link) return;
    if (link.dataset.o !== undefined) {
      event.preventDefault();
      show(link);
    } else if (link.matches(".jump")) {
      const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!target) return;
      event.preventDefault();
      goTo(target);
    }
  });
  document.addEventListener("keydown", (event) => {
    const link = event.target.closest?.("a.n");
    if (link && (event.key === " " || event.key === "Enter")) {
      event.preventDefault();
      show(link);
      if (event.key === "Enter") panel.focus();
    } else if (event.key === "Escape" && panel?.classList.contains("shown")) {
      close();
    }
  });
  const field = document.getElementById("search");
  field?.addEventListener("input", () => search(field.value));

  if (document.documentElement.dataset.live !== undefined) {
    const events = new EventSource("events");
    events.addEventListener("reload", () => {
      sessionStorage.setItem(location.pathname, String(scrollY));
      location.reload();
    });
    const kept = sessionStorage.getItem(location.pathname);
    if (kept !== null) scrollTo(0, Number(kept));
  }
})();
