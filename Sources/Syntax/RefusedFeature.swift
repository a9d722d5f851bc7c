/// What Python has and Gradwalk has not.
package enum RefusedFeature: Equatable, Sendable, CaseIterable {
  case classes, exceptions, generators, generatorExpression, decorators, asynchrony, starParameters, starUnpacking,
    match, walrus, global, nonlocal, annotations, withAs, severalContexts, importStar, relativeImport, printStatement,
    shell, magic, bytes, complexNumbers, positionalOnly
}
