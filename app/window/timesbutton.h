// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/timedisplay.h"

#include <QToolButton>

namespace bee {

class Viewpoint;
class Workspace;

/// Says in which clock times are written, and lets a person choose another. Its tooltip tells each host's
/// offset and how its clock differs from this machine's.
class TimesButton : public QToolButton {
    Q_OBJECT
public:
    explicit TimesButton(Workspace& workspace, QWidget* parent = nullptr);

Q_SIGNALS:
    /// What a person chose; the view point has it already.
    void modeChosen(bee::TimeDisplay::Mode mode);

protected:
    bool event(QEvent* event) override;

private:
    void refresh();
    [[nodiscard]] QString explanation() const;

    Workspace& m_workspace;
    Viewpoint& m_viewpoint;
};

/// "UTC+05:30"
[[nodiscard]] QString utcOffsetText(int seconds);

} // namespace bee
