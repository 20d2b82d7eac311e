// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/tools/launchplan.h"

#include <QDateTime>

#include <memory>

namespace bee {

/// A script that somebody must see before it runs as root.
struct ScriptReview {
    QString name; ///< "iolat.bt"
    QString file; ///< where the text is from; empty: from nowhere, it was typed
    QString hash; ///< SHA-256 of text, hex
    QByteArray text;
    QByteArray before; ///< what was accepted under that name, or is carried; empty when it is new
};

/// The scripts this person has looked at and accepted, in a file of the configuration folder. Carried scripts
/// are always accepted. The file is read again when it has changed, so that a window and a command agree; a
/// damaged one accepts nothing. Any thread, one at a time.
class ScriptAcceptance {
public:
    explicit ScriptAcceptance(QString file); ///< userfiles::acceptedScripts()

    [[nodiscard]] bool isAccepted(const QByteArray& text) const;
    /// Replaces the file as a whole. name: "iolat.bt". Errors: a text that checkScriptText() refuses, a
    /// folder that cannot be written.
    Result<void> accept(const QString& name, const QByteArray& text);
    /// What a difference is shown against: the text last accepted under that name, else the carried script of
    /// that name, else nothing.
    [[nodiscard]] QByteArray lastAccepted(const QString& name) const;

    /// What must be shown before this implementation may run; nullopt: nothing.
    [[nodiscard]] std::optional<ScriptReview> reviewNeeded(const Tool& tool, Implementation kind) const;
    /// What must be shown before the first of these plans (planLaunches()) may run. Of the others, those that
    /// would run a script nobody has seen are dropped: they are no fallback.
    std::optional<ScriptReview> reviewNeeded(const Tool& tool, std::vector<LaunchPlan>& plans) const;

    struct Entry;

private:
    [[nodiscard]] const std::vector<Entry>& entries() const;

    QString m_file;
    mutable std::shared_ptr<const std::vector<Entry>> m_entries; ///< as the file was at m_modified
    mutable QDateTime m_modified;
};

} // namespace bee
