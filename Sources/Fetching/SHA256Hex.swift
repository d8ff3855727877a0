internal import Crypto
internal import Foundation

/// The SHA-256 of some bytes, as 64 hexadecimal digits.
package enum SHA256Hex {
  package static func of(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = SHA256.hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}
