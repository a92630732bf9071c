extension Result {
  /// What was made; `nil` where it was refused.
  var value: Success? { try? get() }

  /// Why nothing was made; `nil` where it was.
  var refusal: Failure? {
    if case .failure(let failure) = self { failure } else { nil }
  }
}
