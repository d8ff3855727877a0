import ArgumentParser
import Criteria
import Fetching
import Foundation

/// Who asks, for every command that sends requests or speaks of them.
struct RequesterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Where webmasters read about the requests, or whom to write to.",
      discussion: """
        Every request names it. Else $OIT_CONTACT. `oit about-our-requests` has a text for that \
        page.
        """,
      valueName: "url|mail"))
  var contact: String?

  @Option(
    help: ArgumentHelp(
      "The name of the program in User-Agent and in robots.txt.", valueName: "token"))
  var agent = "oit"

  func validate() throws {
    if !Requester.isToken(agent) {
      throw ValidationError("--agent: letters, - and _ were expected, not \(agent)")
    }
  }

  /// - Throws: `InputFaults` when the contact is no address.
  func requester() throws(InputFaults) -> Requester {
    let variable = ProcessInfo.processInfo.environment["OIT_CONTACT"] ?? ""
    guard let written = contact ?? (variable.isEmpty ? nil : variable) else {
      return Requester(agent: agent, version: Version.text, contact: nil)
    }
    guard let address = Requester.Contact(written) else {
      throw InputFaults(
        contact == nil ? "$OIT_CONTACT" : "--contact",
        "an address like https://audit.example/about or webmaster@audit.example was expected")
    }
    return Requester(agent: agent, version: Version.text, contact: address)
  }

  /// - Throws: `InputFaults` when nobody is named, or the contact is no address.
  func requireContact() throws(InputFaults) {
    guard try requester().contact == nil else { return }
    throw InputFaults(
      "--contact", "a batch says who asks: name a page or a mail address that webmasters find")
  }

  /// Says how to name a contact, where none is named.
  func hintAtContact() throws(InputFaults) {
    guard try requester().contact == nil else { return }
    Console.complain(
      """
      Servers do not learn who asks: name a page or a mail address with --contact or \
      $OIT_CONTACT (`oit about-our-requests` has a text for that page).
      """)
  }
}
