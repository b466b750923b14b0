package planted.every_package_has_its_place.cupboard;

class Leftover {}
