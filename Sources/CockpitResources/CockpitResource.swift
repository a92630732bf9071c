import CCockpitResources

/// The files of `Resources/`, embedded in the program: packs, palettes, texts, tables.
package enum CockpitResource {
  /// The paths of all files, relative to `Resources/`, in byte order.
  package static var paths: [String] {
    (0..<cockpit_resource_count()).map { String(cString: cockpit_resource_at($0).path) }
  }

  /// The paths of the files anywhere below a folder, for example `Packs/haishu`.
  package static func under(_ folder: String) -> [String] {
    let prefix = folder + "/"
    return paths.filter { $0.hasPrefix(prefix) }
  }

  /// The content of a file, or `nil` where no file has that path.
  ///
  /// - Complexity: Linear in the number of files and in the size of the one found.
  package static func bytes(at path: String) -> [UInt8]? {
    for index in 0..<cockpit_resource_count() {
      let resource = cockpit_resource_at(index)
      if String(cString: resource.path) == path {
        return Array(UnsafeBufferPointer(start: resource.bytes, count: resource.count))
      }
    }
    return nil
  }
}
