// What the kernels inside older WPS lack and our scripts use: three functions of Chrome 69 and 73. ES5, no tools: served as it stands,
// before all other scripts.
(function () {
  'use strict';
  function define(owner, name, value) {
    if (!owner[name]) Object.defineProperty(owner, name, { configurable: true, writable: true, enumerable: false, value: value });
  }
  function flat(list, depth, into) {
    for (var at = 0; at < list.length; at += 1) {
      if (!(at in list)) continue;
      if (depth > 0 && Array.isArray(list[at])) flat(list[at], depth - 1, into);
      else into.push(list[at]);
    }
    return into;
  }
  define(Array.prototype, 'flat', function (depth) {
    return flat(this, depth === undefined ? 1 : Number(depth), []);
  });
  define(Array.prototype, 'flatMap', function (map, self) {
    return flat(this.map(map, self), 1, []);
  });
  define(Object, 'fromEntries', function (entries) {
    var made = {};
    Array.from(entries).forEach(function (entry) {
      Object.defineProperty(made, entry[0], { configurable: true, enumerable: true, writable: true, value: entry[1] });
    });
    return made;
  });
})();
