(function () {
  "use strict";
  var rows = Array.prototype.slice.call(document.querySelectorAll("tr.row"));
  var form = document.querySelector(".filters");
  var shown = document.querySelector(".shown");
  var panel = document.querySelector(".picked");
  var words = rows.map(function (row) { return row.textContent.toLowerCase(); });

  function each(selector, act) { Array.prototype.forEach.call(document.querySelectorAll(selector), act); }

  function filter() {
    var count = 0;
    var text = form.words.value.trim().toLowerCase();
    rows.forEach(function (row, i) {
      var status = form.status.value;
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
    each(".on", function (node) { node.classList.remove("on"); });
    panel.hidden = true;
  }

  // A requirement: its row and all its words light up; the first of them comes into view.
  function pick(index, scroll) {
    clear();
    document.getElementById("r" + index).classList.add("on");
    var first = null;
    each('.mark[data-r~="' + index + '"]', function (mark) { mark.classList.add("on"); first = first || mark; });
    if (first && scroll) { first.scrollIntoView({block: "center"}); }
  }

  // Words: the requirements that rest on them.
  function requirements(mark) {
    clear();
    mark.classList.add("on");
    var list = panel.querySelector("ul");
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
      if (i === 0 && !row.hidden) { row.scrollIntoView({block: "center"}); }
    });
    panel.hidden = false;
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest("a");
    if (!link) { return; }
    if (link.dataset.pick) {
      event.preventDefault();
      pick(link.dataset.pick, true);
    } else if (link.classList.contains("mark")) {
      event.preventDefault();
      requirements(link);
    } else if (link.classList.contains("quote")) {
      var target = document.getElementById(link.getAttribute("href").slice(1));
      var row = link.closest("tr");
      if (!target || !row) { return; }
      event.preventDefault();
      pick(row.dataset.r, false);
      target.scrollIntoView({block: "center"});
      target.focus({preventScroll: true});
    }
  });
  panel.querySelector("button").addEventListener("click", clear);
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") { clear(); } });
}());
