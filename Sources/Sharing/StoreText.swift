internal import Foundation

/// Values as the text that the server reads them from.
enum StoreText {
  /// The same text for equal values.
  static func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(value), as: UTF8.self)
    } catch {
      preconditionFailure("texts and numbers can be written: \(error)")
    }
  }

  /// An array of the server.
  static func array(_ numbers: some Sequence<Int64>) -> String {
    "{" + numbers.map(String.init).joined(separator: ",") + "}"
  }

  static func seconds(_ duration: Duration) -> String { "\(duration / .seconds(1))" }
}
