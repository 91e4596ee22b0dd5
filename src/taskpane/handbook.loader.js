// A webpack loader for the browser's bundles: takes the handbook's texts out of the rules. The pane shows them from
// assets/handbook/rules.zh-CN.json, which is fetched when a clerk asks for help; with the rules they would weigh on every start.
const ts = require('typescript');

module.exports = function withoutHandbook(source) {
  const file = ts.createSourceFile(this.resourcePath, source, ts.ScriptTarget.Latest);
  const cuts = [];
  const visit = (node) => {
    if (ts.isPropertyAssignment(node) && node.name.getText(file) === 'handbook' && ts.isObjectLiteralExpression(node.initializer))
      cuts.push([node.initializer.getStart(file), node.initializer.end]);
    else ts.forEachChild(node, visit);
  };
  visit(file);
  return cuts.reduceRight((text, [from, to]) => `${text.slice(0, from)}undefined as never${text.slice(to)}`, source);
};
