#include "goldthread/reference/grid.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

// Formulae: Ordnance Survey, "A guide to coordinate systems in Great Britain", annexes B and C.
// Parameters: the same guide for OSGB36; Ordnance Survey Ireland and Land & Property Services, "Making maps
// compatible with GPS", for the Irish Grid (also EPSG 29903 with transformation 1954, and EPSG 27700 with 1314).

namespace goldthread {

namespace {

constexpr double radians_per_degree = std::numbers::pi / 180;
constexpr double radians_per_second = radians_per_degree / 3600;

struct Ellipsoid {
    double a;  // semi-major axis, metres
    double b;  // semi-minor axis, metres

    [[nodiscard]] constexpr double e2() const { return (a * a - b * b) / (a * a); }
    [[nodiscard]] constexpr double n() const { return (a - b) / (a + b); }
};

struct TransverseMercator {
    Ellipsoid ellipsoid;
    double scale;           // on the central meridian
    double latitude;        // of the true origin, radians
    double longitude;       // of the central meridian, radians
    double false_easting;   // metres
    double false_northing;  // metres
};

// From one datum to another by seven parameters, small angles, position vector convention.
struct Helmert {
    double tx, ty, tz;  // metres
    double rx, ry, rz;  // radians
    double scale;       // parts of one
};

struct Geodetic {
    double latitude;
    double longitude;
};

struct Cartesian {
    double x, y, z;
};

constexpr TransverseMercator irish_grid{{6377340.189, 6356034.447938534}, 1.000035, 53.5 * radians_per_degree,
                                        -8 * radians_per_degree,          200000,   250000};

constexpr TransverseMercator british_grid{{6377563.396, 6356256.909}, 0.9996012717, 49 * radians_per_degree,
                                          -2 * radians_per_degree,    400000,       -100000};

constexpr Helmert irish_to_wgs84{
    482.5,  -130.6, 564.6, -1.042 * radians_per_second, -0.214 * radians_per_second, -0.631 * radians_per_second,
    8.15e-6};

constexpr Helmert wgs84_to_osgb36{-446.448,
                                  125.157,
                                  -542.060,
                                  -0.1502 * radians_per_second,
                                  -0.2470 * radians_per_second,
                                  -0.8421 * radians_per_second,
                                  20.4894e-6};

double meridian_arc(const TransverseMercator& grid, double latitude) {
    const double n = grid.ellipsoid.n();
    const double n2 = n * n;
    const double n3 = n2 * n;
    const double difference = latitude - grid.latitude;
    const double sum = latitude + grid.latitude;
    return grid.ellipsoid.b * grid.scale *
           ((1 + n + 1.25 * n2 + 1.25 * n3) * difference -
            (3 * n + 3 * n2 + 2.625 * n3) * std::sin(difference) * std::cos(sum) +
            (1.875 * n2 + 1.875 * n3) * std::sin(2 * difference) * std::cos(2 * sum) -
            (35.0 / 24) * n3 * std::sin(3 * difference) * std::cos(3 * sum));
}

// Radii of curvature at a latitude, scaled to the grid: across (nu) and along (rho) the meridian.
struct Curvature {
    double nu;
    double rho;
    double eta2;

    Curvature(const TransverseMercator& grid, double latitude) {
        const double e2 = grid.ellipsoid.e2();
        const double sine = std::sin(latitude);
        const double flat = 1 - e2 * sine * sine;
        nu = grid.ellipsoid.a * grid.scale / std::sqrt(flat);
        rho = nu * (1 - e2) / flat;
        eta2 = nu / rho - 1;
    }
};

double footpoint_latitude(const TransverseMercator& grid, double northing) {
    const double target = northing - grid.false_northing;
    double latitude = grid.latitude;
    // Each step shrinks the error some hundredfold, so a handful is enough; the bound is for points of no meaning.
    for (int step = 0; step < 20; ++step) {
        const double missing = target - meridian_arc(grid, latitude);
        latitude += missing / (grid.ellipsoid.a * grid.scale);
        if (std::abs(missing) < 1e-5) break;
    }
    return latitude;
}

Geodetic unproject(const TransverseMercator& grid, double easting, double northing) {
    const double latitude = footpoint_latitude(grid, northing);
    const Curvature at(grid, latitude);
    const double t = std::tan(latitude);
    const double t2 = t * t;
    const double t4 = t2 * t2;
    const double t6 = t4 * t2;
    const double secant = 1 / std::cos(latitude);
    const double nu = at.nu;
    const double nu3 = nu * nu * nu;
    const double nu5 = nu3 * nu * nu;
    const double vii = t / (2 * at.rho * nu);
    const double viii = t / (24 * at.rho * nu3) * (5 + 3 * t2 + at.eta2 - 9 * t2 * at.eta2);
    const double ix = t / (720 * at.rho * nu5) * (61 + 90 * t2 + 45 * t4);
    const double x = secant / nu;
    const double xi = secant / (6 * nu3) * (nu / at.rho + 2 * t2);
    const double xii = secant / (120 * nu5) * (5 + 28 * t2 + 24 * t4);
    const double xiia = secant / (5040 * nu5 * nu * nu) * (61 + 662 * t2 + 1320 * t4 + 720 * t6);
    const double d = easting - grid.false_easting;
    const double d2 = d * d;
    return {latitude - d2 * (vii - d2 * (viii - d2 * ix)),
            grid.longitude + d * (x - d2 * (xi - d2 * (xii - d2 * xiia)))};
}

struct Projected {
    double easting;
    double northing;
};

Projected project(const TransverseMercator& grid, Geodetic point) {
    const Curvature at(grid, point.latitude);
    const double sine = std::sin(point.latitude);
    const double cosine = std::cos(point.latitude);
    const double c2 = cosine * cosine;
    const double c3 = c2 * cosine;
    const double c5 = c3 * c2;
    const double t2 = sine * sine / c2;
    const double t4 = t2 * t2;
    const double i = meridian_arc(grid, point.latitude) + grid.false_northing;
    const double ii = at.nu / 2 * sine * cosine;
    const double iii = at.nu / 24 * sine * c3 * (5 - t2 + 9 * at.eta2);
    const double iiia = at.nu / 720 * sine * c5 * (61 - 58 * t2 + t4);
    const double iv = at.nu * cosine;
    const double v = at.nu / 6 * c3 * (at.nu / at.rho - t2);
    const double vi = at.nu / 120 * c5 * (5 - 18 * t2 + t4 + 14 * at.eta2 - 58 * t2 * at.eta2);
    const double d = point.longitude - grid.longitude;
    const double d2 = d * d;
    return {grid.false_easting + d * (iv + d2 * (v + d2 * vi)), i + d2 * (ii + d2 * (iii + d2 * iiia))};
}

Cartesian to_cartesian(const Ellipsoid& ellipsoid, Geodetic point) {
    const double sine = std::sin(point.latitude);
    const double nu = ellipsoid.a / std::sqrt(1 - ellipsoid.e2() * sine * sine);
    return {nu * std::cos(point.latitude) * std::cos(point.longitude),
            nu * std::cos(point.latitude) * std::sin(point.longitude), (1 - ellipsoid.e2()) * nu * sine};
}

Geodetic to_geodetic(const Ellipsoid& ellipsoid, Cartesian point) {
    const double p = std::hypot(point.x, point.y);
    double latitude = std::atan2(point.z, p * (1 - ellipsoid.e2()));
    for (int step = 0; step < 10; ++step) {
        const double sine = std::sin(latitude);
        const double nu = ellipsoid.a / std::sqrt(1 - ellipsoid.e2() * sine * sine);
        latitude = std::atan2(point.z + ellipsoid.e2() * nu * sine, p);
    }
    return {latitude, std::atan2(point.y, point.x)};
}

Cartesian shifted(const Helmert& shift, Cartesian p) {
    const double scale = 1 + shift.scale;
    return {shift.tx + scale * p.x - shift.rz * p.y + shift.ry * p.z,
            shift.ty + shift.rz * p.x + scale * p.y - shift.rx * p.z,
            shift.tz - shift.ry * p.x + shift.rx * p.y + scale * p.z};
}

std::int32_t whole_metres(double metres) {
    constexpr double limit = 1e8;
    return std::isfinite(metres) ? static_cast<std::int32_t>(std::lround(std::clamp(metres, -limit, limit))) : 0;
}

}  // namespace

GridPoint to_british_grid(IrishGridPoint point) noexcept {
    const Geodetic irish = unproject(irish_grid, point.easting, point.northing);
    const Cartesian wgs84 = shifted(irish_to_wgs84, to_cartesian(irish_grid.ellipsoid, irish));
    const Geodetic british = to_geodetic(british_grid.ellipsoid, shifted(wgs84_to_osgb36, wgs84));
    const Projected projected = project(british_grid, british);
    return {whole_metres(projected.easting), whole_metres(projected.northing)};
}

}  // namespace goldthread
