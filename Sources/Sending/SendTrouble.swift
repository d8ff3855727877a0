/// Why a message was not handed over, in one line without a full stop.
package struct SendTrouble: Error, Equatable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}
