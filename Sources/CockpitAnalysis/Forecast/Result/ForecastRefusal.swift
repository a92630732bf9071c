/// Why a series gets no forecast, as its values alone decide.
package enum ForecastRefusal: Error, Hashable, Sendable {
  /// The series has so many values, and a forecast needs so many.
  case tooFew(count: Int, needed: Int)
  /// The value at a place of the series, counted from 0, is not finite or beyond any quantity.
  case notFinite(at: Int)
  /// After a place of the series, counted from 0, so many values are missing.
  case gap(after: Int, length: Int)
  /// The value of the year before that a growth would be added to is not above zero; the step is counted from 0.
  case noBase(step: Int)
}
