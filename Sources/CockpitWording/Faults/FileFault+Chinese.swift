package import CockpitWarehouse
import Glibc

extension FileFault: Wording {
  package var chinese: String {
    switch self {
    case .unreadable(let name, let reason): "读不出文件 \(name)：\(reason.chinese)"
    case .unreadableFolder(let name, let systemError): "读不出文件夹 \(name)：\(systemError.chinese)"
    case .unreadableFile(let systemError): "读不出文件：\(systemError.chinese)"
    case .nameNotUTF8:
      "文件名不是 UTF-8，没有读入；请改名（来自中文 Windows 的可用 convmv -f gbk -t utf8 --notest）"
    case .noChecksum(let file): "\(file).sha256 中没有 SHA-256 校验值；请用 sha256sum 生成"
    case .wrongChecksum(let file, let actual, let expected):
      "文件与 \(file).sha256 不符（\(actual) 不是 \(expected)）；可能在途中被截断或改动"
    case .changedMeanwhile(let name): "\(name) 已不是读过的那个文件，没有删除；请再运行一次"
    case .holderChanged(let name, let holder):
      "\(name) 没有删除：内容相同的 \(holder) 已不是读过的那个文件；请再运行一次"
    case .unremovable(let name, let error): "不能删除 \(name)：\(error.chinese)"
    case .leftAside(let name): "\(name) 删到一半，不再读入；请改回原名，或删去"
    case .thinnedOut(let folder): "另一个命令正在 \(folder) 中删文件；请等它结束再运行"
    case .targetsByRows: "目标只能从 cockpit.targets/1 文件读入"
    }
  }
}

extension FileFault.Reason: Wording {
  package var chinese: String {
    switch self {
    case .noRegularFile: "不是普通文件"
    case .tooLong(let limit): "超过 \(limit) 字节；请拆成几个文件"
    case .system(let systemError): "\(systemError.chinese)"
    }
  }
}

/// What folders over a network and disks say; an error that is rarer stays in English.
extension SystemError: Wording {
  package var chinese: String {
    switch code {
    case ENOMEM: "内存不足"
    case ETIMEDOUT: "连接超时"
    case ENAMETOOLONG: "文件名过长"
    case EHOSTDOWN: "对方主机已停机"
    case EIO: "磁盘读写错误"
    case EINVAL: "参数无效"
    case EISDIR: "这是一个文件夹"
    case ENODEV: "没有这个设备"
    case ENXIO: "没有这个设备"
    case ENOENT: "没有这个文件或文件夹"
    case ENOTDIR: "路径中有一段不是文件夹"
    case EPERM: "不允许此操作"
    case EACCES: "没有权限"
    case ENOSPC: "磁盘已满"
    case EROFS: "文件系统是只读的"
    case EEXIST: "已存在"
    case EPIPE: "读取方已离开"
    case EAGAIN: "资源暂时不可用"
    case ESTALE: "网络文件夹的连接已失效"
    case ELOOP: "符号链接层次过多"
    case EMFILE: "打开的文件过多"
    case ENOTCONN: "网络文件夹未连接"
    default: description
    }
  }
}
