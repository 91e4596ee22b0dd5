// What shows where the pane's own script cannot run: Internet Explorer's engine in volume-licensed Office 2016 and 2019, or a file
// that did not arrive. ES5 only, no tools: this file is served as it stands, before all others.
(function () {
  'use strict';
  function paragraph(parent, text) {
    var element = document.createElement('p');
    element.appendChild(document.createTextNode(text));
    parent.appendChild(element);
    return element;
  }

  function floor() {
    var root = document.getElementById('pane');
    if (window.nianbaoStarted || !root) return;
    while (root.firstChild) root.removeChild(root.firstChild);
    var box = document.createElement('div');
    box.className = 'notice notice-error';
    box.setAttribute('role', 'alert');
    var old = !!document.documentMode;
    if (old) {
      paragraph(box, '这台电脑的 Office 用的是旧版浏览器内核，年报助手的窗格在这里打不开。');
      paragraph(box, '可以这样办：用 WPS 表格打开这个工作簿；或者在别的电脑上插入年报模板后，把文件拿到这里填。');
      paragraph(box, '已经插入的年报表格不受影响：格子照样变色，表旁的校验照样显示。');
    } else {
      paragraph(box, '年报助手没有加载完整。请检查电脑能否打开安装年报助手的那个网址，然后关闭窗格，重新打开。');
    }
    var meta = document.querySelector('meta[name="nianbao-browser-edition"]');
    var address = meta ? meta.getAttribute('content') : '';
    if (address) {
      var link = document.createElement('a');
      link.setAttribute('href', address);
      link.setAttribute('target', '_blank');
      link.appendChild(document.createTextNode('改用网页版（不用安装）'));
      paragraph(box, '').appendChild(link);
    }
    root.appendChild(box);
  }

  // After all scripts: whoever has not started by then will not start.
  if (window.addEventListener) window.addEventListener('load', floor);
  else window.attachEvent('onload', floor);
})();
