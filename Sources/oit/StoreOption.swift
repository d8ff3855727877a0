import Criteria
import Sharing

extension SharedStore {
  /// Opens the store that `--store` names, and says on standard error when it is lost and found.
  ///
  /// - Throws: `InputFaults` for what is no URL, `StopError` when the store cannot be used.
  static func open(named url: String) async throws -> SharedStore {
    do {
      let address = try StoreAddress(url)
      return try await usable(address) {
        try await .open(address) { Console.complain($0.text(of: address)) }
      }
    } catch let fault as StoreAddress.Fault {
      throw InputFaults("--store", "\(fault)")
    }
  }

  /// Does work with a store, and ends the command when the store says no.
  static func usable<Value>(
    _ address: StoreAddress, _ work: () async throws -> Value
  ) async throws -> Value {
    do {
      return try await work()
    } catch let trouble as StoreTrouble {
      throw StopError(
        status: .storeUnusable,
        description: "--store: \(address) cannot be used: \(trouble)")
    }
  }
}

extension SharedStore.Notice {
  fileprivate func text(of address: StoreAddress) -> String {
    switch self {
    case .lost(let why):
      "--store: \(address): \(why); what is under way goes on, and the store is asked again"
    case .back: "--store: \(address) answers again"
    }
  }
}
