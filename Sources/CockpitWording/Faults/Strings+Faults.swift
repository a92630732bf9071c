package import CockpitJSON

extension Strings {
  /// What is wrong with the input, safe for a terminal.
  ///
  /// A test holds that whatever the readers may say has a wording.
  package func callAsFunction(_ sentence: any Sentence) -> String {
    let text = (sentence as? any Wording)?.text(in: language) ?? sentence.description
    return PrintableText.of(text)
  }
}

/// The English of what is wrong with the input is its description.
extension Wording where Self: Sentence {
  package var english: String { description }
}
