(function () {
  "use strict";
  var rows = Array.prototype.slice.call(document.querySelectorAll("tr.row"));
  var form = document.querySelector(".filters");
  var shown = document.querySelector(".shown");
  var lit = document.querySelector(".panel.lit");
  var carries = document.querySelector(".panel.carries");
  var words = rows.map(function (row) { return row.textContent.toLowerCase(); });
  var picked = {row: null, marks: [], at: 0, mark: null};

  function each(selector, act) { Array.prototype.forEach.call(document.querySelectorAll(selector), act); }
  function show(node) { node.scrollIntoView({block: "center"}); }

  function filter() {
    var count = 0;
    var text = form.words.value.trim().toLowerCase();
    var status = form.status.value;
    rows.forEach(function (row, i) {
      var fits = (!status || row.dataset.status === status || (status === "doubt" && row.dataset.doubt)) &&
        (!form.level.value || row.dataset.level === form.level.value) &&
        (!form.pillar.value || row.parentNode.dataset.pillar === form.pillar.value) &&
        (!text || words[i].indexOf(text) >= 0);
      row.hidden = !fits;
      if (fits) { count += 1; }
    });
    each("tbody", function (body) { body.hidden = !body.querySelector("tr.row:not([hidden])"); });
    shown.textContent = count + " / " + rows.length;
  }
  form.addEventListener("input", filter);
  form.addEventListener("submit", function (event) { event.preventDefault(); });

  function clear() {
    each(".on, .now", function (node) { node.classList.remove("on", "now"); });
    lit.hidden = carries.hidden = true;
    picked = {row: null, marks: [], at: 0, mark: null};
  }

  // The place in the text that the panel counts: it is outlined and comes into view.
  function step(by) {
    var marks = picked.marks;
    if (!marks.length) { return; }
    marks[picked.at].classList.remove("now");
    picked.at = (picked.at + by + marks.length) % marks.length;
    marks[picked.at].classList.add("now");
    lit.querySelector(".count").textContent = (picked.at + 1) + " / " + marks.length;
    show(marks[picked.at]);
  }

  // A requirement: its row and all its words light up.
  function pick(index) {
    clear();
    var row = document.getElementById("r" + index);
    var back = lit.querySelector(".back");
    picked.row = row;
    row.classList.add("on");
    each('.mark[data-r~="' + index + '"]', function (mark) {
      mark.classList.add("on");
      picked.marks.push(mark);
    });
    back.href = "#r" + index;
    back.textContent = row.querySelector(".pick").textContent;
    lit.querySelector(".none").hidden = picked.marks.length > 0;
    lit.querySelector(".count").textContent = "";
    each("[data-step]", function (button) { button.hidden = picked.marks.length < 2; });
    lit.hidden = false;
  }

  // Words: the requirements that rest on them.
  function requirements(mark, focus) {
    clear();
    picked.mark = mark;
    mark.classList.add("on");
    var list = carries.querySelector("ul");
    list.textContent = "";
    mark.dataset.r.split(" ").forEach(function (index, i) {
      var row = document.getElementById("r" + index);
      row.classList.add("on");
      var item = document.createElement("li");
      var link = document.createElement("a");
      link.href = "#r" + index;
      link.textContent = row.querySelector(".pick").textContent + " (" + row.querySelector(".badge").textContent + ")";
      item.appendChild(link);
      list.appendChild(item);
      if (i === 0 && !row.hidden && !narrow()) { show(row); }
    });
    carries.hidden = false;
    if (focus) { list.querySelector("a").focus(); }
  }

  // One pane under the other: what is shown in the other one would take the reader away.
  function narrow() { return getComputedStyle(document.querySelector(".panes")).display === "block"; }

  // A row that the filters hide comes back before a link leads to it.
  function reveal(id) {
    var row = document.getElementById(id);
    if (row && row.hidden) { form.reset(); filter(); }
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest("a");
    if (!link) { return; }
    var id = link.getAttribute("href").slice(1);
    if (link.dataset.pick) {
      event.preventDefault();
      if (picked.row && picked.row.id === "r" + link.dataset.pick) { step(1); return; }
      pick(link.dataset.pick);
      step(0);
    } else if (link.classList.contains("mark")) {
      event.preventDefault();
      requirements(link, event.detail === 0);
    } else if (link.classList.contains("quote")) {
      var target = document.getElementById(id);
      event.preventDefault();
      pick(link.closest("tr").dataset.r);
      target.classList.add("on");
      picked.at = Math.max(picked.marks.indexOf(target), 0);
      if (picked.marks[picked.at] === target) { step(0); } else { show(target); }
      target.focus({preventScroll: true});
    } else {
      reveal(id);
    }
  });
  each("[data-step]", function (button) {
    button.addEventListener("click", function () { step(Number(button.dataset.step)); });
  });
  function close() {
    var from = picked.mark || (picked.row && picked.row.querySelector(".pick"));
    var inside = document.activeElement && document.activeElement.closest(".panel");
    clear();
    if (from && inside) { from.focus(); }
  }
  each(".panel .close", function (button) { button.addEventListener("click", close); });
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") { close(); } });
}());
